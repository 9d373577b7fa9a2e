import { authentication, recovery, signOnPolicy, verification } from "@wix/identity";
import { createClient } from "@wix/sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demoApiKey, demoMembers } from "../seed/project";
import { callbackUrl, keyAuth, shopperAuth, silentRequest } from "../testing/clients";
import { startSandbox, type TestSandbox } from "../testing/harness";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  await sandbox.control("POST", "/reset");
  await sandbox.control("DELETE", "/switches");
});
afterAll(async () => {
  await sandbox.stop();
});

async function visitor() {
  const auth = shopperAuth();
  auth.setTokens(await auth.generateVisitorTokens());
  return auth;
}

/** The identity service as its own modules reach it, which carry Wix's codes unchanged. */
async function identity() {
  return createClient({ auth: await visitor(), modules: { authentication, verification } });
}

const codeOf = (code: string) => ({ details: { applicationError: { code } } });
const kim = { email: "kim@example.com" };

describe("login with a password", () => {
  it("tells blocked, due for a new password and waiting for approval apart, each in Wix's own way", async () => {
    const { authentication: iam } = await identity();
    const login = () => iam.loginV2({ email: demoMembers.ada.email }, { password: demoMembers.ada.password });
    await sandbox.control("POST", "/members", { email: demoMembers.ada.email, status: "PENDING" });
    expect((await login()).state).toBe("REQUIRE_OWNER_APPROVAL");
    await sandbox.control("POST", "/members", { email: demoMembers.ada.email, status: "BLOCKED" });
    await expect(login()).rejects.toMatchObject(codeOf("-19956"));
    await sandbox.control("POST", "/members", { email: demoMembers.ada.email, mustResetPassword: true });
    await expect(login()).rejects.toMatchObject(codeOf("-19973"));
    const viaStrategy = await (await visitor()).login(demoMembers.ada);
    expect(viaStrategy).toMatchObject({ loginState: "FAILURE", errorCode: "resetPassword" });
  });

  it("wants a captcha when the site does", async () => {
    await sandbox.control("POST", "/switches", { captcha: "required" });
    const auth = await visitor();
    expect(await auth.login(demoMembers.ada)).toMatchObject({ errorCode: "missingCaptchaToken" });
    const captchaTokens = (token: string) => ({ recaptchaToken: token, invisibleRecaptchaToken: token });
    const guessed = { ...demoMembers.ada, captchaTokens: captchaTokens("guessed") };
    expect(await auth.login(guessed)).toMatchObject({ errorCode: "invalidCaptchaToken" });
    const solved = { ...demoMembers.ada, captchaTokens: captchaTokens("captcha-ok") };
    expect(await auth.login(solved)).toMatchObject({ loginState: "SUCCESS" });
    expect(await auth.register({ ...kim, password: "kim-secret" })).toMatchObject({
      errorCode: "missingCaptchaToken",
    });
  });
});

describe("a new account", () => {
  it("waits for the owner when the site says so", async () => {
    await sandbox.control("POST", "/switches", { requireOwnerApproval: true });
    const auth = await visitor();
    const account = { ...kim, password: "kim-secret" };
    expect(await auth.register(account)).toMatchObject({ loginState: "OWNER_APPROVAL_REQUIRED" });
    expect(await auth.login(account)).toMatchObject({ loginState: "OWNER_APPROVAL_REQUIRED" });
    await sandbox.control("POST", "/members", { email: kim.email, status: "APPROVED" });
    expect(await auth.login(account)).toMatchObject({ loginState: "SUCCESS" });
  });

  it("asks for a code at every login until it was given, and not for ever", async () => {
    await sandbox.control("POST", "/switches", { requireEmailVerification: true });
    const { authentication: iam, verification: mail } = await identity();
    await iam.registerV2(kim, { password: "kim-secret" });
    const again = await iam.loginV2(kim, { password: "kim-secret" });
    expect(again.state).toBe("REQUIRE_EMAIL_VERIFICATION");
    const stateToken = again.stateToken ?? "";
    for (let wrong = 0; wrong < 10; wrong += 1) {
      await expect(mail.verifyDuringAuthentication("000000", { stateToken })).rejects.toMatchObject(
        codeOf("VERIFICATION_FAILED"),
      );
    }
    const { verifications } = await sandbox.control("GET", "/mail");
    // The one from the registration is still there; the one that was guessed at is not.
    expect(verifications).toHaveLength(1);
  });
});

describe("the site's settings for new accounts", () => {
  it("are an admin's to read and change, and hold at the next registration", async () => {
    const owner = createClient({ auth: keyAuth("members"), modules: { signOnPolicy } });
    await owner.signOnPolicy.updateSignOnPolicy({ requireOwnerApproval: true });
    expect(await owner.signOnPolicy.getSignOnPolicy()).toMatchObject({
      signOnPolicy: { requireOwnerApproval: true, requireEmailVerification: false },
    });
    const registered = await (await visitor()).register({ ...kim, password: "kim-secret" });
    expect(registered.loginState).toBe("OWNER_APPROVAL_REQUIRED");
    const shopper = createClient({ auth: await visitor(), modules: { signOnPolicy } });
    await expect(shopper.signOnPolicy.getSignOnPolicy()).rejects.toMatchObject({ status: 403 });
  });

  it("let an owner invite a member to choose a password", async () => {
    const owner = createClient({ auth: keyAuth("members"), modules: { recovery } });
    const sam = sandbox.world.state.members.members.find(
      ({ loginEmail }) => loginEmail === demoMembers.sam.email,
    );
    await owner.recovery.sendActivationEmail(sam?.id ?? "");
    const { passwordResets } = await sandbox.control("GET", "/mail");
    expect(passwordResets).toMatchObject([{ to: demoMembers.sam.email }]);
  });
});

describe("another provider", () => {
  async function through(provider: "google" | "facebook", person: string) {
    const auth = await visitor();
    const data = auth.generateOAuthData(callbackUrl);
    const { authUrl } = await auth.getAuthUrl(data, { idp: provider, responseMode: "query" } as never);
    const browser = sandbox.browser();
    const page = await browser.get((await browser.get(authUrl)).location ?? "");
    const hidden = (name: string) => page.html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? "";
    const fields = { flow: hidden("flow"), csrf: hidden("csrf"), person };
    const { location } = await browser.post(`/hosted/provider/${provider}`, fields);
    return { auth, data, answer: auth.parseFromUrl(location, "query") };
  }

  it("makes a member the first time, and finds them by e-mail after that", async () => {
    const before = sandbox.world.state.members.members.length;
    for (const provider of ["google", "facebook"] as const) {
      const { auth, data, answer } = await through(provider, "gale");
      expect((await auth.getMemberTokens(answer.code, answer.state, data)).refreshToken.role).toBe("member");
    }
    expect(sandbox.world.state.members.members).toHaveLength(before + 1);
  });

  it("answers access_denied to who changes their mind", async () => {
    expect((await through("google", "")).answer).toMatchObject({ error: "access_denied" });
  });
});

describe("a member somebody else vouches for", () => {
  it("gets tokens by e-mail and API key, and no key of too little gives any", async () => {
    const auth = await visitor();
    const tokens = await auth.getMemberTokensForExternalLoginWithSession(
      "noor@example.org",
      demoApiKey("members"),
      { profile: { firstName: "Noor" } } as never,
    );
    expect(tokens.refreshToken.role).toBe("member");
    await expect(
      auth.getMemberTokensForExternalLoginWithSession("noor@example.org", demoApiKey("orders")),
    ).rejects.toThrow();
  });
});

describe("faults at the token endpoint", () => {
  it("can lay odd fields over a real answer, and say how long to wait", async () => {
    const ask = () =>
      fetch("https://www.wixapis.com/oauth2/token", {
        method: "POST",
        body: JSON.stringify({ clientId: sandbox.world.state.auth.clients[0]?.id, grantType: "anonymous" }),
      });
    await sandbox.control("POST", "/faults", {
      path: "/oauth2/token",
      kind: "patch",
      patch: { expires_in: null, extra: 1 },
      times: 1,
    });
    const odd = (await (await ask()).json()) as Record<string, unknown>;
    expect(odd).toMatchObject({ token_type: "Bearer", extra: 1 });
    expect(odd).not.toHaveProperty("expires_in");
    const headers = { "Retry-After": "7" };
    await sandbox.control("POST", "/faults", { path: "/oauth2/token", kind: "status", status: 429, headers });
    expect((await ask()).headers.get("retry-after")).toBe("7");
  });

  it("leaves a list of what was asked for", async () => {
    await visitor();
    const { calls } = (await sandbox.control("GET", "/calls")) as { calls: { grantType?: string }[] };
    expect(calls.map(({ grantType }) => grantType)).toContain("anonymous");
  });
});

it("turns an accepted password into tokens on the server, once", async () => {
  const auth = await visitor();
  const login = await auth.login(demoMembers.sam);
  if (login.loginState !== "SUCCESS") throw new Error("the login should have been accepted");
  const data = auth.generateOAuthData(callbackUrl);
  const { authUrl } = await auth.getAuthUrl(data, silentRequest(login.data.sessionToken));
  const { location } = await sandbox.browser().get(authUrl);
  const { code, state } = auth.parseFromUrl(location, "query");
  expect((await auth.getMemberTokens(code, state, data)).refreshToken.role).toBe("member");
  await expect(auth.getMemberTokens(code, state, data)).rejects.toThrow(/invalid_grant/);
});
