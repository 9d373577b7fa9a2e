import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { failed, ok } from "@/lib/result";
import { askForOwnPassword, askForPassword, confirmEmail, logInHere, registerHere } from "./own-pages";
import type { Viewer } from "./types";

let viewer: Viewer;
vi.mock("./viewer", () => ({ getViewer: async () => viewer }));
vi.mock("@/lib/env", async (original) => {
  const settings = await original<typeof import("@/lib/env")>();
  return { ...settings, env: { ...settings.env, LOGIN_PAGES: "custom" } };
});

const login = "/iam/authentication/v2/login";
const sessionToken = "JWS.CANARY-session-token";

/** What Wix answers, by the end of a path; the journey from a session token to member tokens goes well by itself. */
let answers: Record<string, () => Response>;
const network = vi.fn<typeof fetch>(async (input) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  const found = Object.entries(answers).find(([path]) => url.pathname.endsWith(path));
  return found ? found[1]() : new Response(null, { status: 500 });
});
const logged = vi.fn();

const refusal = (status: number, code: string) => () =>
  Response.json({ message: "m", details: { applicationError: { code } } }, { status });
const violation = (field: string) => () =>
  Response.json(
    {
      message: "m",
      details: { validationError: { fieldViolations: [{ field, description: "d", data: {} }] } },
    },
    { status: 400 },
  );

/** The body of the latest call whose path ends so. */
function sentTo(path: string): Record<string, unknown> {
  const call = network.mock.calls.findLast(([input]) => new URL(String(input)).pathname.endsWith(path));
  return JSON.parse(String(call?.[1]?.body));
}

/** Sends the browser, or whoever plays it, back to the shop with a code for the state that was asked for. */
function backWithCode(): Response {
  const { authRequest } = sentTo("/redirect-session").auth as { authRequest: Record<string, string> };
  const location = `${env.SITE_URL}/login/callback?code=the-code&state=${authRequest.state}`;
  return new Response(null, { status: 302, headers: { location } });
}

beforeEach(() => {
  viewer = { kind: "visitor", accessToken: "visitor-token" };
  answers = {
    [login]: () => Response.json({ state: "SUCCESS", sessionToken }),
    "/redirect-session": () =>
      Response.json({
        redirectSession: { id: "r", fullUrl: "https://site.example.com/_api/oauth2/authorize" },
      }),
    "/oauth2/authorize": backWithCode,
    "/oauth2/token": () =>
      Response.json({ access_token: "member-token", refresh_token: "member-refresh", expires_in: 14_400 }),
  };
  network.mockClear();
  logged.mockClear();
  vi.stubGlobal("fetch", network);
  for (const method of ["info", "error"] as const) vi.spyOn(console, method).mockImplementation(logged);
});

describe("logInHere", () => {
  it("makes a member's tokens of the right password, with the visitor's own token", async () => {
    expect(await logInHere("ada@example.com", " a password ")).toEqual(
      ok({
        kind: "member",
        visitor: "visitor-token",
        tokens: expect.objectContaining({ accessToken: "member-token", refreshToken: "member-refresh" }),
      }),
    );
    expect(sentTo(login)).toMatchObject({ loginId: { email: "ada@example.com" }, password: " a password " });
    expect(sentTo("/redirect-session")).toMatchObject({
      auth: {
        prompt: "none",
        authRequest: {
          sessionToken,
          responseMode: "query",
          codeChallengeMethod: "S256",
          redirectUri: `${env.SITE_URL}/login/callback`,
        },
      },
    });
    expect(sentTo("/oauth2/token")).toMatchObject({
      grantType: "authorization_code",
      code: "the-code",
      redirectUri: `${env.SITE_URL}/login/callback`,
    });
  });

  it("carries nothing over for somebody who was a member already", async () => {
    viewer = { kind: "member", accessToken: "other-member" };
    expect(await logInHere("ada@example.com", "p")).toMatchObject({ value: { visitor: undefined } });
  });

  it.each([
    ["a wrong password", refusal(401, "-19976")],
    ["an older code for it", refusal(401, "-17005")],
    ["an unknown e-mail", refusal(404, "-19999")],
    ["a blocked account", refusal(403, "-19956")],
    ["an older code for that", refusal(403, "-19980")],
    ["a password that has to be reset", refusal(403, "-19973")],
  ])("says one and the same of %s", async (_name, answer) => {
    answers[login] = answer;
    expect(await logInHere("ada@example.com", "p")).toEqual(failed("invalid", "WRONG_CREDENTIALS"));
    expect(JSON.stringify(logged.mock.calls)).not.toContain("ada@");
  });

  it.each([
    ["-19971", "CAPTCHA", "invalid"],
    ["CAPTCHA_TOKEN_REQUIRED", "CAPTCHA", "invalid"],
    ["-19959", "TOO_MANY_TRIES", "throttled"],
    ["THROTTLED_FEATURE", "TOO_MANY_TRIES", "throttled"],
  ] as const)("reads %s as %s", async (code, ours, kind) => {
    answers[login] = refusal(400, code);
    expect(await logInHere("ada@example.com", "p")).toEqual(failed(kind, ours));
  });

  it("hands on the token for the code from the mail, and that the owner has to approve", async () => {
    answers[login] = () => Response.json({ state: "REQUIRE_EMAIL_VERIFICATION", stateToken: "JWS.state" });
    expect(await logInHere("ada@example.com", "p")).toEqual(ok({ kind: "verify", stateToken: "JWS.state" }));
    answers[login] = () => Response.json({ state: "REQUIRE_OWNER_APPROVAL" });
    expect(await logInHere("ada@example.com", "p")).toEqual(ok({ kind: "approval" }));
  });

  it.each([
    ["is down", () => new Response(null, { status: 503 })],
    ["answers a page", () => new Response("<html>", { status: 200 })],
    ["answers a state nobody knows", () => Response.json({ state: "STATUS_CHECK" })],
    ["says yes without a token", () => Response.json({ state: "SUCCESS" })],
  ])("calls nobody's password wrong when Wix %s", async (_name, answer) => {
    answers[login] = answer;
    await expect(logInHere("ada@example.com", "p")).rejects.toThrow();
  });

  it.each([
    ["gives no address", "/redirect-session", () => Response.json({}, { status: 400 })],
    ["does not know the redirect URI", "/oauth2/authorize", () => new Response("Invalid", { status: 400 })],
    ["answers another state", "/oauth2/authorize", () => otherState()],
    [
      "gives no token for the code",
      "/oauth2/token",
      () => Response.json({ error: "invalid_grant" }, { status: 400 }),
    ],
    ["is down by then", "/oauth2/token", () => new Response(null, { status: 503 })],
  ])("is not the person's fault when Wix takes the password and then %s", async (_name, path, answer) => {
    answers[path] = answer;
    expect(await logInHere("ada@example.com", "p")).toEqual(failed("unavailable", "LOGIN_NOT_FINISHED"));
  });

  it("never writes down a password, a token or an e-mail", async () => {
    await logInHere("ada@example.com", "CANARY-password");
    answers["/oauth2/authorize"] = () => new Response(null, { status: 400 });
    await logInHere("ada@example.com", "CANARY-password");
    answers["/redirect-session"] = () => Response.json({ message: sessionToken }, { status: 400 });
    await logInHere("ada@example.com", "CANARY-password");
    expect(logged).toHaveBeenCalled();
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/CANARY|ada@|visitor-token/);
  });

  it("asks Wix nothing where Wix's own pages do it", async () => {
    const settings = env as { LOGIN_PAGES: string };
    settings.LOGIN_PAGES = "hosted";
    const off = failed("forbidden", "OWN_PAGES_ARE_OFF");
    expect(await logInHere("ada@example.com", "p")).toEqual(off);
    expect(await registerHere({ email: "a@example.com", password: "p" })).toEqual(off);
    expect(await confirmEmail("JWS.state", "123456")).toEqual(off);
    expect(await askForPassword("ada@example.com")).toEqual(off);
    settings.LOGIN_PAGES = "custom";
    expect(network).not.toHaveBeenCalled();
  });

  it("says so when there is no session to ask with", async () => {
    viewer = { kind: "unavailable", was: "visitor" };
    expect(await logInHere("ada@example.com", "p")).toEqual(failed("unavailable", "NO_VISITOR"));
  });
});

function otherState(): Response {
  const location = `${env.SITE_URL}/login/callback?code=c&state=of-somebody-else`;
  return new Response(null, { status: 302, headers: { location } });
}

describe("registerHere", () => {
  const register = "/iam/authentication/v2/register";
  const kim = { email: "kim@example.com", password: "kim likes tea" };

  it.each([
    ["an e-mail that has an account", refusal(409, "-19995"), "EMAIL_TAKEN"],
    ["the same by its newer name", refusal(409, "DUPLICATE_EMAIL"), "EMAIL_TAKEN"],
    ["an e-mail that is none", violation("loginId.email"), "BAD_EMAIL"],
    ["a password that is too simple", violation("password"), "BAD_PASSWORD"],
  ])("names %s", async (_name, answer, code) => {
    answers[register] = answer;
    expect(await registerHere(kim)).toEqual(failed("invalid", code));
  });

  it("sends a name only when there is one", async () => {
    answers[register] = () => Response.json({ state: "SUCCESS", sessionToken });
    expect(await registerHere({ ...kim, firstName: "Kim", lastName: "" })).toMatchObject({ ok: true });
    expect(sentTo(register).profile).toEqual({ firstName: "Kim" });
  });
});

describe("confirmEmail", () => {
  it.each([
    ["VERIFICATION_FAILED", refusal(400, "VERIFICATION_FAILED")],
    ["EMAIL_VERIFICATION_FAILED", refusal(400, "EMAIL_VERIFICATION_FAILED")],
    ["a complaint about the code", violation("code")],
  ])("reads %s as a wrong code", async (_name, answer) => {
    answers["/verification/v1/auth/verify"] = answer;
    expect(await confirmEmail("JWS.state", "123456")).toEqual(failed("invalid", "BAD_CODE"));
  });
});

describe("askForOwnPassword", () => {
  const path = "/iam/recovery/v1/send-email";

  it("sends a mail with the member's own token, and none for anybody else", async () => {
    answers[path] = () => Response.json({});
    expect(await askForOwnPassword("ada@example.com")).toMatchObject({ ok: false });
    expect(network).not.toHaveBeenCalled();
    viewer = { kind: "member", accessToken: "member-token" };
    expect(await askForOwnPassword("ada@example.com")).toEqual(ok(undefined));
    expect(sentTo(path)).toMatchObject({ redirect: { url: `${env.SITE_URL}/login/reset` } });
  });

  it("sends it without a way back where that is not allowed", async () => {
    viewer = { kind: "member", accessToken: "member-token" };
    const refused = violation("redirect.url");
    answers[path] = () => (sentTo(path).redirect ? refused() : Response.json({}));
    expect(await askForOwnPassword("ada@example.com")).toEqual(ok(undefined));
  });

  it.each([404, 429, 503])("does not promise a mail when Wix answers %i", async (status) => {
    viewer = { kind: "member", accessToken: "member-token" };
    answers[path] = () => new Response(null, { status });
    await expect(askForOwnPassword("ada@example.com")).rejects.toThrow();
  });
});

describe("askForPassword", () => {
  const path = "/iam/recovery/v1/send-email";

  it.each([
    ["sends a mail", () => Response.json({})],
    ["knows no such account", refusal(404, "-19999")],
    ["has sent one only just now", refusal(429, "-19959")],
    ["does not allow the address to come back to", violation("redirect.url")],
  ])("answers the same when Wix %s", async (_name, answer) => {
    answers[path] = answer;
    expect(await askForPassword("ada@example.com")).toEqual(ok(undefined));
    expect(sentTo(path)).toMatchObject({ redirect: { url: `${env.SITE_URL}/login/reset` } });
    expect(JSON.stringify(logged.mock.calls)).not.toContain("ada@");
  });

  it.each([401, 503])("does not promise a mail when Wix answers %i", async (status) => {
    answers[path] = () => new Response(null, { status });
    await expect(askForPassword("ada@example.com")).rejects.toThrow();
  });
});
