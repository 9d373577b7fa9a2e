import { authentication, verification } from "@wix/identity";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth, visitorAuth } from "../testing/clients";
import { hiddenField } from "../testing/harness";
import { mailTo, openLogin, otherCode, tokensOf } from "../testing/pages";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const kim = { email: "kim@example.com" };
const password = "kim-secret";
const wrongCode = { status: 400, details: { applicationError: { code: "VERIFICATION_FAILED" } } };

async function identity() {
  return createClient({ auth: await visitorAuth(), modules: { authentication, verification } });
}

/** Kim's new account, which waits for its code. */
async function registered() {
  await sandbox.control("POST", "/switches", { requireEmailVerification: true });
  const iam = await identity();
  const answer = await iam.authentication.registerV2(kim, { password });
  const { codes } = await mailTo(sandbox, kim.email);
  return { iam, answer, stateToken: answer.stateToken ?? "", code: codes.at(-1) ?? "" };
}

describe("a code mailed to a new member", () => {
  it("completes the registration through the SDK's strategy", async () => {
    await sandbox.control("POST", "/switches", { requireEmailVerification: true });
    const auth = await visitorAuth();
    const answer = await auth.register({ ...kim, password });
    expect(answer.loginState).toBe("EMAIL_VERIFICATION_REQUIRED");
    const { codes } = await mailTo(sandbox, kim.email);
    const done = await auth.processVerification({ verificationCode: codes.at(-1) ?? "" });
    expect(done.loginState).toBe("SUCCESS");
    expect((await auth.login({ ...kim, password })).loginState).toBe("SUCCESS");
  });

  it("goes to nobody else's mail", async () => {
    await registered();
    expect((await mailTo(sandbox, demoMembers.ada.email)).codes).toEqual([]);
    expect((await mailTo(sandbox, "nobody@example.com")).codes).toEqual([]);
  });

  it("is asked for at every login until it was given, and shows in what the member looks like", async () => {
    const { iam, answer, stateToken, code } = await registered();
    expect(answer.identity).toMatchObject({ status: { name: "PENDING" }, email: { isVerified: false } });
    expect((await iam.authentication.loginV2(kim, { password })).state).toBe("REQUIRE_EMAIL_VERIFICATION");
    const done = await iam.verification.verifyDuringAuthentication(code, { stateToken });
    expect(done).toMatchObject({ state: "SUCCESS", identity: { email: { isVerified: true } } });
    expect((await iam.authentication.loginV2(kim, { password })).state).toBe("SUCCESS");
  });

  it("fails when it comes twice or too late", async () => {
    const { iam, stateToken, code } = await registered();
    await sandbox.control("POST", "/clock", { advanceSeconds: 30 * 60 });
    const give = () => iam.verification.verifyDuringAuthentication(code, { stateToken });
    await expect(give()).rejects.toMatchObject(wrongCode);
    await sandbox.control("POST", "/clock", { advanceSeconds: -60 });
    expect((await give()).state).toBe("SUCCESS");
    await expect(give()).rejects.toMatchObject(wrongCode);
  });

  it("cannot be guessed for ever: after ten wrong ones the right one is wrong, too", async () => {
    const { iam, stateToken, code } = await registered();
    const give = (guess: string) => iam.verification.verifyDuringAuthentication(guess, { stateToken });
    for (let wrong = 0; wrong < 10; wrong += 1) {
      await expect(give(otherCode(code))).rejects.toMatchObject(wrongCode);
    }
    await expect(give(code)).rejects.toMatchObject(wrongCode);
  });

  it("does not let in who was blocked meanwhile", async () => {
    const { iam, stateToken, code } = await registered();
    await sandbox.control("POST", "/members", { ...kim, status: "BLOCKED" });
    await expect(iam.verification.verifyDuringAuthentication(code, { stateToken })).rejects.toMatchObject({
      details: { applicationError: { code: "-19956" } },
    });
    const { members } = await sandbox.control("GET", "/members?email=kim@example.com");
    expect(members).toMatchObject([{ status: "BLOCKED", emailConfirmed: true }]);
  });
});

describe("another code", () => {
  async function startedAnew() {
    const first = await registered();
    const owner = createClient({ auth: keyAuth("members"), modules: { verification } });
    const wish = { identityId: first.answer.identity?._id ?? "", target: "EMAIL" } as const;
    return {
      give: (guess: string) =>
        first.iam.verification.verifyDuringAuthentication(guess, { stateToken: first.stateToken }),
      start: async () => {
        const { verificationId } = await owner.verification.start(wish);
        expect(verificationId).toMatch(/^[0-9a-f-]{36}$/);
        return (await mailTo(sandbox, kim.email)).codes.at(-1) ?? "";
      },
    };
  }

  it("takes the place of the first in a login that waits", async () => {
    const { give, start } = await startedAnew();
    expect((await give(await start())).state).toBe("SUCCESS");
  });

  it("is no licence to go on guessing", async () => {
    const { give, start } = await startedAnew();
    for (let wrong = 0; wrong < 9; wrong += 1) await expect(give("abcdef")).rejects.toMatchObject(wrongCode);
    const code = await start();
    await expect(give("abcdef")).rejects.toMatchObject(wrongCode);
    await expect(give(code)).rejects.toMatchObject(wrongCode);
  });

  it("can be had by members for themselves, by no visitor and for nobody else", async () => {
    const target = "EMAIL" as const;
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    const ada = createClient({ auth, modules: { verification } });
    const { verificationId } = await ada.verification.start({ identityId: demoMembers.ada.id, target });
    const { codes } = await mailTo(sandbox, demoMembers.ada.email);
    expect(codes).toHaveLength(1);
    // Documented: the verification id is no state token.
    await expect(
      ada.verification.verifyDuringAuthentication(codes[0] ?? "", { stateToken: verificationId ?? "" }),
    ).rejects.toMatchObject(wrongCode);
    const forbidden = { status: 403 };
    await expect(ada.verification.start({ identityId: demoMembers.sam.id, target })).rejects.toMatchObject(
      forbidden,
    );
    const stranger = await identity();
    await expect(
      stranger.verification.start({ identityId: demoMembers.ada.id, target }),
    ).rejects.toMatchObject(forbidden);
  });
});

describe("the hosted registration", () => {
  const person = { ...kim, password, firstName: "Kim", lastName: "Ito" };

  it("asks for the code, says when it is wrong, and goes on with the right one", async () => {
    await sandbox.control("POST", "/switches", { requireEmailVerification: true });
    const visit = await openLogin(sandbox);
    const page = await visit.browser.post("/hosted/register", { ...visit.fields, ...person });
    expect(page.status).toBe(200);
    const stateToken = hiddenField(page, "stateToken");
    const code = (await mailTo(sandbox, kim.email)).codes.at(-1) ?? "";
    const give = (guess: string) =>
      visit.browser.post("/hosted/verify", { ...visit.fields, stateToken, code: guess });
    const refused = await give(otherCode(code));
    expect(refused.status).toBe(400);
    expect(refused.html).toContain("not the code from the mail");
    expect((await tokensOf(visit, await give(code))).refreshToken.role).toBe("member");
  });

  it("sends whoever guesses too often back to the login form", async () => {
    await sandbox.control("POST", "/switches", { requireEmailVerification: true });
    const { browser, fields } = await openLogin(sandbox);
    const page = await browser.post("/hosted/register", { ...fields, ...person });
    const stateToken = hiddenField(page, "stateToken");
    const code = (await mailTo(sandbox, kim.email)).codes.at(-1) ?? "";
    const give = (guess: string) => browser.post("/hosted/verify", { ...fields, stateToken, code: guess });
    for (let wrong = 0; wrong < 10; wrong += 1) await give(otherCode(code));
    const late = await give(code);
    expect(late.location).toBeUndefined();
    expect(late.html).toContain("Log in to get a new one");
  });

  it("says that the owner has to approve, after the code when both are asked for", async () => {
    await sandbox.control("POST", "/switches", {
      requireEmailVerification: true,
      requireOwnerApproval: true,
    });
    const { browser, fields } = await openLogin(sandbox);
    const page = await browser.post("/hosted/register", { ...fields, ...person });
    const code = (await mailTo(sandbox, kim.email)).codes.at(-1) ?? "";
    const stateToken = hiddenField(page, "stateToken");
    const waiting = await browser.post("/hosted/verify", { ...fields, stateToken, code });
    expect(waiting.location).toBeUndefined();
    expect(waiting.html).toContain("Waiting for approval");
    const later = await openLogin(sandbox);
    const form = { ...later.fields, ...kim, password };
    expect((await later.browser.post("/hosted/login", form)).html).toContain("Waiting for approval");
    await sandbox.control("POST", "/members", { ...kim, status: "APPROVED" });
    const done = await later.browser.post("/hosted/login", form);
    expect((await tokensOf(later, done)).refreshToken.role).toBe("member");
  });
});
