import { currentCartV2 } from "@wix/ecom";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import type { Call } from "../kernel/calls";
import { demoMembers, demoProject } from "../seed/project";
import { loginThroughPages, shopperAuth, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

async function ask(timeoutMs = 2_000) {
  const response = await fetch("https://www.wixapis.com/oauth2/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ clientId: demoProject.clientId, grantType: "anonymous" }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

/** The next answer of the token endpoint goes wrong in that way. */
const once = (fault: Record<string, unknown>) =>
  sandbox.control("POST", "/faults", { path: "/oauth2/token", times: 1, ...fault });

describe("a token endpoint that misbehaves", () => {
  it("says how long to wait", async () => {
    await once({ kind: "status", status: 429, headers: { "Retry-After": "7" } });
    const answer = await ask();
    expect(answer).toMatchObject({ status: 429, text: "" });
    expect(answer.headers.get("retry-after")).toBe("7");
    expect((await ask()).status).toBe(200);
  });

  it("answers 200 with nothing, with an empty object, with HTML", async () => {
    await once({ kind: "status", status: 200, body: "" });
    expect(await ask()).toMatchObject({ status: 200, text: "" });
    await once({ kind: "status", status: 200, body: {} });
    expect(await ask()).toMatchObject({ status: 200, text: "{}" });
    await once({ kind: "garbage" });
    const html = await ask();
    expect(html.status).toBe(200);
    expect(html.headers.get("content-type")).toContain("text/html");
    expect(html.text).toContain("<html>");
  });

  it("leaves expires_in out, or says something odd there", async () => {
    for (const [given, seen] of [
      [null, undefined],
      ["soon", "soon"],
      [1e12, 1e12],
    ]) {
      await once({ kind: "patch", patch: { expires_in: given, extra: 1 } });
      const { status, text } = await ask();
      const body = JSON.parse(text) as Record<string, unknown>;
      expect(status).toBe(200);
      expect(body).toMatchObject({ token_type: "Bearer", extra: 1 });
      expect(body.expires_in).toBe(seen);
      expect("expires_in" in body).toBe(given !== null);
    }
  });

  it("is slow, or never answers", async () => {
    await once({ kind: "delay", latencyMs: 150 });
    const started = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(140);
    await once({ kind: "hang" });
    await expect(ask(200)).rejects.toThrow(/timeout/);
  });

  it("makes the SDK forget who was logged in", async () => {
    const auth = shopperAuth();
    const { tokens } = await loginThroughPages(sandbox, auth, demoMembers.ada);
    auth.setTokens({ ...tokens, accessToken: { ...tokens.accessToken, expiresAt: 1 } });
    await once({ kind: "status", status: 500 });
    const cart = createClient({ auth, modules: { currentCartV2 } }).currentCartV2.getCurrentCart();
    await expect(cart).rejects.toMatchObject({ status: 404 });
    expect(auth.getTokens().refreshToken.role).toBe("visitor");
  });
});

describe("a patch over other answers", () => {
  it("leaves alone what is no JSON object, and what it does not name", async () => {
    await sandbox.control("POST", "/faults", { path: "/hosted/login", kind: "patch", patch: { odd: true } });
    expect((await sandbox.browser().get("/hosted/login?flow=none")).html).toContain("expired");
    const info = { path: "/oauth2/token-info", kind: "patch", patch: { active: false } };
    await sandbox.control("POST", "/faults", info);
    const response = await fetch("https://www.wixapis.com/oauth2/token-info", {
      method: "POST",
      body: JSON.stringify({ token: (await visitorAuth()).getTokens().accessToken.value }),
    });
    expect(await response.json()).toMatchObject({ active: false, subjectType: "VISITOR" });
  });
});

describe("the list of calls", () => {
  it("counts calls of the token endpoint by grant type", async () => {
    const auth = shopperAuth();
    const { tokens } = await loginThroughPages(sandbox, auth, demoMembers.ada);
    await auth.renewToken(tokens.refreshToken);
    await auth.renewToken(tokens.refreshToken);
    const { tokenCalls, calls } = await sandbox.control("GET", "/calls");
    expect(tokenCalls).toEqual({ anonymous: 1, authorization_code: 1, refresh_token: 2 });
    const asked = (calls as Call[]).filter(({ path }) => path === "/oauth2/token");
    expect(asked.map(({ grantType }) => grantType)).toEqual([
      "anonymous",
      "authorization_code",
      "refresh_token",
      "refresh_token",
    ]);
  });
});

describe("the control door", () => {
  it("ends access tokens and leaves refresh tokens good, or ends one member's refresh tokens", async () => {
    const ada = shopperAuth();
    const sam = shopperAuth();
    const adas = (await loginThroughPages(sandbox, ada, demoMembers.ada)).tokens;
    const sams = (await loginThroughPages(sandbox, sam, demoMembers.sam)).tokens;
    await sandbox.control("POST", "/tokens/expire");
    const cart = createClient({ auth: ada, modules: { currentCartV2 } }).currentCartV2;
    await expect(cart.getCurrentCart()).rejects.toMatchObject({ status: 401 });
    expect((await ada.renewToken(adas.refreshToken)).refreshToken.role).toBe("member");
    await sandbox.control("POST", "/tokens/revoke", { memberEmail: demoMembers.sam.email });
    await expect(sam.renewToken(sams.refreshToken)).rejects.toThrow(/invalid_grant/);
    expect((await ada.renewToken(adas.refreshToken)).refreshToken.role).toBe("member");
  });
});
