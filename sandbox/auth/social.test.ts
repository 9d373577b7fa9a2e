import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { callbackUrl, visitorAuth } from "../testing/clients";
import { openLogin, tokensOf } from "../testing/pages";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

type ProviderName = "google" | "facebook";
const gale = { email: "gale@example.net" };

/** Goes to the provider's page and presses the button of that person; `""` is Cancel. */
async function through(idp: ProviderName, person: string) {
  const visit = await openLogin(sandbox, { idp });
  const page = await visit.browser.post(`/hosted/provider/${idp}`, { ...visit.fields, person });
  return { visit, page };
}

async function memberThrough(idp: ProviderName, person: string) {
  const { visit, page } = await through(idp, person);
  visit.auth.setTokens(await tokensOf(visit, page));
  const client = createClient({ auth: visit.auth, modules: { members } });
  return (await client.members.getCurrentMember({ fieldsets: ["FULL"] })).member;
}

describe("login with Google or Facebook", () => {
  it("goes straight to the provider's page, without Wix's form", async () => {
    const { form } = await openLogin(sandbox, { idp: "facebook" });
    expect(form.html).toContain("Choose a Facebook account");
    expect(form.html).not.toContain('type="password"');
  });

  it("makes a member with name and verified e-mail the first time, and finds them after that", async () => {
    const first = await memberThrough("google", "gale");
    expect(first).toMatchObject({
      loginEmail: gale.email,
      loginEmailVerified: true,
      contact: { firstName: "Gale", lastName: "Moreau" },
    });
    expect((await memberThrough("facebook", "gale"))?._id).toBe(first?._id);
  });

  it("finds the account somebody with that e-mail has already", async () => {
    expect((await memberThrough("google", "ada"))?._id).toBe(demoMembers.ada.id);
  });

  it("answers access_denied to who changes their mind, and makes nobody", async () => {
    const { visit, page } = await through("google", "");
    expect(visit.auth.parseFromUrl(page.location, "query")).toMatchObject({ error: "access_denied" });
    expect(sandbox.world.state.members.members).toHaveLength(3);
  });

  it("is offered on the hosted login page, too", async () => {
    const visit = await openLogin(sandbox);
    const href = visit.form.html.match(/href="(\/hosted\/provider\/google[^"]*)"/)?.[1] ?? "";
    expect((await visit.browser.get(href)).html).toContain("Choose a Google account");
    const done = await visit.browser.post("/hosted/provider/google", { ...visit.fields, person: "gale" });
    expect((await tokensOf(visit, done)).refreshToken.role).toBe("member");
  });

  it("shows an error page for a connection the site does not have", async () => {
    const auth = await visitorAuth();
    const data = auth.generateOAuthData(callbackUrl);
    const idp = { connectionId: crypto.randomUUID() };
    const { authUrl } = await auth.getAuthUrl(data, { prompt: "login", responseMode: "query", idp } as never);
    const page = await sandbox.browser().get(authUrl);
    expect(page).toMatchObject({ status: 400, location: undefined });
    expect(page.html).toContain("Unknown identity provider");
  });
});

describe("the site's rules at a login with Google or Facebook", () => {
  it("ask for no code, the e-mail being verified there", async () => {
    await sandbox.control("POST", "/switches", { requireEmailVerification: true });
    expect((await memberThrough("google", "gale"))?.status).toBe("APPROVED");
  });

  it("count as the code for who registered and never gave it", async () => {
    await sandbox.control("POST", "/switches", { requireEmailVerification: true });
    await (await visitorAuth()).register({ ...gale, password: "gale-secret" });
    expect(await memberThrough("google", "gale")).toMatchObject({
      loginEmailVerified: true,
      status: "APPROVED",
    });
  });

  it("have a new account wait for the owner, and let no blocked one in", async () => {
    await sandbox.control("POST", "/switches", { requireOwnerApproval: true });
    const waiting = (await through("google", "gale")).page;
    expect(waiting.location).toBeUndefined();
    expect(waiting.html).toContain("Waiting for approval");
    await sandbox.control("POST", "/members", { ...gale, status: "APPROVED" });
    expect((await memberThrough("google", "gale"))?.loginEmail).toBe(gale.email);
    await sandbox.control("POST", "/members", { ...gale, status: "BLOCKED" });
    const blocked = (await through("google", "gale")).page;
    expect(blocked).toMatchObject({ status: 403, location: undefined });
  });
});
