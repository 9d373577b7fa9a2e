import { recovery } from "@wix/identity";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { keyAuth, visitorAuth } from "../testing/clients";
import { hiddenField } from "../testing/harness";
import { mailTo } from "../testing/pages";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const { email } = demoMembers.ada;
const returnUrl = "http://localhost:3000/login/reset";
const fresh = { email, password: "brand-new-1" };

async function shopper() {
  const auth = await visitorAuth();
  return { auth, recovery: createClient({ auth, modules: { recovery } }).recovery };
}

/** The form behind the latest mailed link. */
async function openLink(to: string, browser = sandbox.browser()) {
  const { links } = await mailTo(sandbox, to);
  const form = await browser.get(links.at(-1) ?? "");
  return { browser, form, fields: { token: hiddenField(form, "token"), csrf: hiddenField(form, "csrf") } };
}

describe("a forgotten password", () => {
  it("is replaced through the mailed link, which leads back to the shop and works once", async () => {
    const { auth } = await shopper();
    await auth.sendPasswordResetEmail(email, returnUrl);
    const { browser, fields } = await openLink(email);
    const short = await browser.post("/hosted/reset", { ...fields, password: "no" });
    expect(short.location).toBeUndefined();
    expect(short.html).toContain("at least 6 characters");
    const saved = await browser.post("/hosted/reset", { ...fields, password: fresh.password });
    expect(saved.location).toBe(returnUrl);
    expect((await auth.login(fresh)).loginState).toBe("SUCCESS");
    expect((await auth.login(demoMembers.ada)).loginState).toBe("FAILURE");
    const again = await browser.post("/hosted/reset", { ...fields, password: "another-1" });
    expect(again.status).toBe(410);
  });

  it("is replaced by the API with the mail's token, once and in time", async () => {
    const { recovery: service } = await shopper();
    const tokenOf = async () => {
      await service.sendRecoveryEmail(email);
      const { links } = await mailTo(sandbox, email);
      return new URL(links.at(-1) ?? "").searchParams.get("token") ?? "";
    };
    const token = await tokenOf();
    const done = await service.recover(token, { password: fresh.password });
    expect(done).toMatchObject({ state: "SUCCESS", sessionToken: expect.stringMatching(/^JWS\./) });
    const expired = { details: { applicationError: { code: "EXPIRED_JWT_TOKEN" } } };
    await expect(service.recover(token, { password: "another-1" })).rejects.toMatchObject(expired);
    const late = await tokenOf();
    await sandbox.control("POST", "/clock", { advanceSeconds: 3 * 3600 });
    await expect(service.recover(late, { password: "another-1" })).rejects.toMatchObject(expired);
  });

  it("does what the owner asked for, and undoes nothing else the owner decided", async () => {
    const { auth } = await shopper();
    await sandbox.control("POST", "/members", { email, mustResetPassword: true, status: "PENDING" });
    expect((await auth.login(demoMembers.ada)).loginState).toBe("FAILURE");
    await auth.sendPasswordResetEmail(email, returnUrl);
    const { browser, fields } = await openLink(email);
    await browser.post("/hosted/reset", { ...fields, password: fresh.password });
    expect((await auth.login(fresh)).loginState).toBe("OWNER_APPROVAL_REQUIRED");
  });

  it("gets nobody past what their account still waits for", async () => {
    const { recovery: service } = await shopper();
    const recovered = async () => {
      await service.sendRecoveryEmail(email);
      const { links } = await mailTo(sandbox, email);
      const token = new URL(links.at(-1) ?? "").searchParams.get("token") ?? "";
      return service.recover(token, { password: fresh.password });
    };
    await sandbox.control("POST", "/members", { email, status: "PENDING" });
    expect((await recovered()).state).toBe("REQUIRE_OWNER_APPROVAL");
    await sandbox.control("POST", "/members", { email, status: "BLOCKED" });
    await expect(recovered()).rejects.toMatchObject({ details: { applicationError: { code: "-19956" } } });
  });

  it("sends strangers no mail, says nothing of it, and leads to no address outside the list", async () => {
    const { auth } = await shopper();
    await auth.sendPasswordResetEmail("nobody@example.com", returnUrl);
    expect((await sandbox.control("GET", "/mail")).passwordResets).toEqual([]);
    for (const url of ["http://evil.example/", "http://localhost:3000/", `${returnUrl}?next=/`]) {
      await expect(auth.sendPasswordResetEmail(email, url)).rejects.toThrow();
    }
    expect((await mailTo(sandbox, email)).links).toEqual([]);
  });
});

describe("an invitation to choose a password", () => {
  it("is an owner's to send, and leads back to the shop", async () => {
    const owner = createClient({ auth: keyAuth("members"), modules: { recovery } });
    const emailOptions = { redirect: { url: returnUrl } };
    await owner.recovery.sendActivationEmail(demoMembers.ada.id, { emailOptions });
    const { browser, fields } = await openLink(email);
    const saved = await browser.post("/hosted/reset", { ...fields, password: fresh.password });
    expect(saved.location).toBe(returnUrl);
    await expect(owner.recovery.sendActivationEmail(crypto.randomUUID())).rejects.toMatchObject({
      status: 404,
    });
    const { recovery: visitors } = await shopper();
    await expect(visitors.sendActivationEmail(demoMembers.ada.id)).rejects.toMatchObject({ status: 403 });
  });
});
