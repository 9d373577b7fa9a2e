import { describe, expect, it } from "vitest";
import { demoMembers, demoProject } from "../seed/project";
import {
  callbackUrl,
  keyAuth,
  loginThroughPages,
  projectAuth,
  shopperAuth,
  silentRequest,
} from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

async function token(body: Record<string, unknown>, init: RequestInit = {}) {
  const response = await fetch("https://www.wixapis.com/oauth2/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...init,
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

describe("visitor tokens", () => {
  it("are as long as Wix's and last four hours", async () => {
    const tokens = await shopperAuth().generateVisitorTokens();
    expect(tokens.accessToken.value).toHaveLength(718);
    expect(tokens.refreshToken.value).toHaveLength(206);
    expect(tokens.refreshToken.role).toBe("visitor");
    expect(tokens.accessToken.expiresAt - Date.now() / 1000).toBeCloseTo(14_400, -1);
  });

  it("are refreshed around the same visitor, and the old refresh token stays good", async () => {
    const auth = shopperAuth();
    const first = await auth.generateVisitorTokens();
    const second = await auth.renewToken(first.refreshToken);
    const third = await auth.renewToken(first.refreshToken);
    const visitors = await Promise.all(
      [first, second, third].map(async (tokens) => (await tokenInfo(tokens.accessToken.value)).subjectId),
    );
    expect(new Set(visitors).size).toBe(1);
  });

  it("die with their refresh token once rotation is strict", async () => {
    await sandbox.control("POST", "/switches", { rotateRefreshTokens: true });
    const { body } = await token({ clientId: demoProject.clientId, grantType: "anonymous" });
    const renewed = await token({ refreshToken: body.refresh_token, grantType: "refresh_token" });
    expect(renewed.status).toBe(200);
    const again = await token({ refreshToken: body.refresh_token, grantType: "refresh_token" });
    expect(again).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    const next = await token({ refreshToken: renewed.body.refresh_token, grantType: "refresh_token" });
    expect(next.status).toBe(200);
  });

  it("can be asked for as form fields in snake case", async () => {
    const body = new URLSearchParams({ client_id: demoProject.clientId, grant_type: "anonymous" });
    const answer = await token({}, { body, headers: {} });
    expect(answer).toMatchObject({ status: 200, body: { token_type: "Bearer", expires_in: 14_400 } });
  });

  it("cannot be had with an unknown client, a malformed one or an unknown grant", async () => {
    const unknown = await token({ clientId: crypto.randomUUID(), grantType: "anonymous" });
    expect(unknown).toMatchObject({ status: 400, body: { error: "invalid_client" } });
    const malformed = await token({ clientId: "shop", grantType: "anonymous" });
    expect(malformed.status).toBe(400);
    expect(malformed.body.message).toBe("appRuntimeKeys [at index 0] is invalid: appId is not a valid GUID");
    const grant = await token({ clientId: demoProject.clientId, grantType: "password" });
    expect(grant).toMatchObject({ status: 400, body: { error: "unsupported_grant_type" } });
  });

  it("are refused after the control door revoked them", async () => {
    const { body } = await token({ clientId: demoProject.clientId, grantType: "anonymous" });
    await sandbox.control("POST", "/tokens/revoke", { all: true });
    const answer = await token({ refreshToken: body.refresh_token, grantType: "refresh_token" });
    expect(answer).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });
});

async function tokenInfo(value: string, path = "token-info") {
  const response = await fetch(`https://www.wixapis.com/oauth2/${path}`, {
    method: "POST",
    body: JSON.stringify({ token: value }),
  });
  return (await response.json()) as Record<string, string>;
}

describe("member tokens", () => {
  it("come from a code with PKCE and are as long as Wix's", async () => {
    const { tokens } = await loginThroughPages(sandbox, shopperAuth(), demoMembers.ada);
    expect(tokens.accessToken.value).toHaveLength(1042);
    expect(tokens.refreshToken.value).toHaveLength(206);
    expect(tokens.refreshToken.role).toBe("member");
    expect(await tokenInfo(tokens.accessToken.value, "token_info")).toMatchObject({
      active: true,
      subjectType: "MEMBER",
      subjectId: demoMembers.ada.id,
      siteId: demoProject.siteId,
    });
  });

  it("cannot be had twice from one code", async () => {
    const auth = shopperAuth();
    const { code, data } = await loginThroughPages(sandbox, auth, demoMembers.ada);
    await expect(auth.getMemberTokens(code, data.state, data)).rejects.toThrow(/invalid_grant/);
  });

  it("need the right verifier and the redirect URI the code was issued for", async () => {
    const auth = shopperAuth();
    auth.setTokens(await auth.generateVisitorTokens());
    for (const change of [{ codeVerifier: "x".repeat(43) }, { redirectUri: "" }]) {
      const login = await auth.login(demoMembers.ada);
      if (login.loginState !== "SUCCESS") throw new Error("login failed");
      const data = auth.generateOAuthData(callbackUrl);
      const { authUrl } = await auth.getAuthUrl(data, silentRequest(login.data.sessionToken));
      const { code, state } = auth.parseFromUrl((await sandbox.browser().get(authUrl)).location, "query");
      const wrong = { ...data, ...change };
      await expect(auth.getMemberTokens(code, state, wrong)).rejects.toThrow(/invalid_grant/);
    }
  });

  it("can be had for a person authenticated elsewhere, with an API key", async () => {
    const auth = shopperAuth();
    auth.setTokens(await auth.generateVisitorTokens());
    const key = keyOf("members");
    const tokens = await auth.getMemberTokensForExternalLogin(demoMembers.sam.id, key);
    expect(tokens.refreshToken.role).toBe("member");
    expect(await tokenInfo(tokens.accessToken.value)).toMatchObject({ subjectId: demoMembers.sam.id });
    await expect(auth.getMemberTokensForExternalLogin(demoMembers.sam.id, keyOf("none"))).rejects.toThrow();
    await expect(auth.getMemberTokensForExternalLogin(crypto.randomUUID(), key)).rejects.toThrow();
  });

  it("can be had with a session of sign-on, which creates the member when needed", async () => {
    const auth = shopperAuth();
    const tokens = await auth.getMemberTokensForExternalLoginWithSession("new@example.com", keyOf("members"));
    const info = await tokenInfo(tokens.accessToken.value);
    expect(sandbox.world.state.members.members.find(({ id }) => id === info.subjectId)?.loginEmail).toBe(
      "new@example.com",
    );
  });
});

function keyOf(name: "members" | "none"): string {
  return sandbox.world.state.auth.apiKeys.find((key) => key.name === name)?.token ?? "";
}

describe("client credentials", () => {
  it("make an app token without a refresh token", async () => {
    const credentials = {
      client_id: demoProject.clientId,
      client_secret: demoProject.clientSecret,
      grant_type: "client_credentials",
    };
    const plain = await token(credentials);
    expect(plain.status).toBe(200);
    expect(plain.body.refresh_token).toBeUndefined();
    expect(await tokenInfo(plain.body.access_token ?? "")).toMatchObject({ subjectType: "APP" });
    expect((await token({ ...credentials, instance_id: demoProject.instanceId })).status).toBe(200);
    const nowhere = { ...credentials, instance_id: "00000000-0000-0000-0000-000000000000" };
    expect((await token(nowhere)).status).toBe(404);
    expect((await token({ ...credentials, client_secret: "wrong" })).body.error).toBe("invalid_client");
  });

  it("let the SDK's AppStrategy authenticate", async () => {
    const { headers } = await projectAuth().getAuthHeaders(undefined);
    expect(await tokenInfo(headers.Authorization ?? "")).toMatchObject({ active: true, subjectType: "APP" });
  });

  it("are not needed by an API key, which has its site beside it", async () => {
    const { headers } = await keyAuth("full").getAuthHeaders(undefined);
    expect(headers.Authorization).toMatch(/^IST\./);
    expect(headers.Authorization?.length).toBeGreaterThan(650);
  });
});
