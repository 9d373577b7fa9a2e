import { authentication } from "@wix/identity";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { callbackUrl, silentRequest, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

/** The identity service as its own module reaches it, which carries Wix's codes unchanged. */
async function identity() {
  const { authentication: iam } = createClient({ auth: await visitorAuth(), modules: { authentication } });
  return iam;
}

const refusal = (status: number, code: string) => ({
  status,
  details: { applicationError: { code } },
});
const ada = { email: demoMembers.ada.email };
const { password } = demoMembers.ada;
const kim = { email: "kim@example.com" };

describe("login with a password", () => {
  it("tells blocked, due for a new password and waiting for approval apart in Wix's own way", async () => {
    const iam = await identity();
    const login = () => iam.loginV2(ada, { password });
    await sandbox.control("POST", "/members", { ...ada, status: "PENDING" });
    expect(await login()).toMatchObject({
      state: "REQUIRE_OWNER_APPROVAL",
      identity: { status: { name: "PENDING" } },
    });
    for (const status of ["BLOCKED", "OFFLINE"]) {
      await sandbox.control("POST", "/members", { ...ada, status });
      await expect(login()).rejects.toMatchObject(refusal(403, "-19956"));
    }
    await sandbox.control("POST", "/members", { ...ada, mustResetPassword: true });
    await expect(login()).rejects.toMatchObject(refusal(403, "-19973"));
    const viaStrategy = await (await visitorAuth()).login(demoMembers.ada);
    expect(viaStrategy).toMatchObject({ loginState: "FAILURE", errorCode: "resetPassword" });
  });

  it("says that the owner has to approve by a code, too, when the switch says so", async () => {
    await sandbox.control("POST", "/switches", { pendingLogin: "error" });
    await sandbox.control("POST", "/members", { ...ada, status: "PENDING" });
    const iam = await identity();
    await expect(iam.loginV2(ada, { password })).rejects.toMatchObject(refusal(403, "-19958"));
    await expect(iam.loginV2(ada, { password: "not hers" })).rejects.toMatchObject(refusal(401, "-19976"));
  });

  it("wants a captcha when the site does", async () => {
    await sandbox.control("POST", "/switches", { captcha: "required" });
    const auth = await visitorAuth();
    expect(await auth.login(demoMembers.ada)).toMatchObject({ errorCode: "missingCaptchaToken" });
    const captchaTokens = (token: string) => ({ recaptchaToken: token, invisibleRecaptchaToken: token });
    const unsolved = { ...demoMembers.ada, captchaTokens: captchaTokens("") };
    expect(await auth.login(unsolved)).toMatchObject({ errorCode: "missingCaptchaToken" });
    const guessed = { ...demoMembers.ada, captchaTokens: captchaTokens("guessed") };
    expect(await auth.login(guessed)).toMatchObject({ errorCode: "invalidCaptchaToken" });
    const solved = { ...demoMembers.ada, captchaTokens: captchaTokens("captcha-ok") };
    expect(await auth.login(solved)).toMatchObject({ loginState: "SUCCESS" });
    const account = { ...kim, password: "kim-secret" };
    expect(await auth.register(account)).toMatchObject({ errorCode: "missingCaptchaToken" });
    const proven = { ...account, captchaTokens: captchaTokens("captcha-ok") };
    expect(await auth.register(proven)).toMatchObject({ loginState: "SUCCESS" });
  });

  it("is turned into tokens on the server, once", async () => {
    const auth = await visitorAuth();
    const login = await auth.login(demoMembers.sam);
    if (login.loginState !== "SUCCESS") throw new Error("the login should have been accepted");
    const data = auth.generateOAuthData(callbackUrl);
    const { authUrl } = await auth.getAuthUrl(data, silentRequest(login.data.sessionToken));
    const { location } = await sandbox.browser().get(authUrl);
    const { code, state } = auth.parseFromUrl(location, "query");
    expect((await auth.getMemberTokens(code, state, data)).refreshToken.role).toBe("member");
    await expect(auth.getMemberTokens(code, state, data)).rejects.toThrow(/invalid_grant/);
  });

  it("leaves the browser that took the session token to Wix's pages known there", async () => {
    const auth = await visitorAuth();
    const login = await auth.login(demoMembers.sam);
    if (login.loginState !== "SUCCESS") throw new Error("the login should have been accepted");
    const browser = sandbox.browser();
    const go = async (request: Parameters<typeof auth.getAuthUrl>[1]) => {
      const { authUrl } = await auth.getAuthUrl(auth.generateOAuthData(callbackUrl), request);
      return auth.parseFromUrl((await browser.get(authUrl)).location, "query");
    };
    await go(silentRequest(login.data.sessionToken));
    const silent = { prompt: "none", responseMode: "query" } as const;
    expect((await go(silent)).code).toBeTruthy();
    await sandbox.control("POST", "/members", { email: demoMembers.sam.email, status: "BLOCKED" });
    expect((await go(silent)).error).toBe("login_required");
  });
});

describe("too many failed logins", () => {
  it("make an address wait, whatever its password, and not the others", async () => {
    await sandbox.control("POST", "/switches", { throttleLogin: 2 });
    const iam = await identity();
    for (const guess of ["guess-1", "guess-2"]) {
      await expect(iam.loginV2(ada, { password: guess })).rejects.toMatchObject(refusal(401, "-19976"));
    }
    await expect(iam.loginV2({ email: "ADA@example.com" }, { password })).rejects.toMatchObject(
      refusal(429, "-19959"),
    );
    const { email, password: sams } = demoMembers.sam;
    expect((await iam.loginV2({ email }, { password: sams })).state).toBe("SUCCESS");
    await sandbox.control("POST", "/clock", { advanceSeconds: 15 * 60 + 1 });
    expect((await (await identity()).loginV2(ada, { password })).state).toBe("SUCCESS");
  });

  it("are forgotten by a login that goes well", async () => {
    await sandbox.control("POST", "/switches", { throttleLogin: 2 });
    const iam = await identity();
    for (let round = 0; round < 2; round += 1) {
      await expect(iam.loginV2(ada, { password: "guess-1" })).rejects.toMatchObject(refusal(401, "-19976"));
      expect((await iam.loginV2(ada, { password })).state).toBe("SUCCESS");
    }
  });

  it("can be had at once, at registration too, and are what the SDK makes of them", async () => {
    await sandbox.control("POST", "/switches", { throttleLogin: true });
    const iam = await identity();
    await expect(iam.registerV2(kim, { password: "kim-secret" })).rejects.toMatchObject(
      refusal(429, "-19959"),
    );
    const auth = await visitorAuth();
    expect(await auth.login(demoMembers.ada)).toMatchObject({ errorCode: "invalidEmail" });
    expect(await auth.register({ ...kim, password: "kim-secret" })).not.toHaveProperty("errorCode");
  });
});

describe("validating an e-mail address", () => {
  it("looks at its form", async () => {
    const iam = await identity();
    expect(await iam.validateEmail("kim@example.com")).toMatchObject({ valid: true, formatInvalid: false });
    expect(await iam.validateEmail("kim at example")).toMatchObject({ valid: false, formatInvalid: true });
  });
});
