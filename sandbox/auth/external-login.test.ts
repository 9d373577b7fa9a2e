import { authentication } from "@wix/identity";
import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoApiKey, demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const key = demoApiKey("members");
const noor = "noor@example.org";

/** The token endpoint, asked for a member's tokens with a key. */
async function authorizedClient(authorization: string, body: Record<string, string>) {
  const response = await fetch("https://www.wixapis.com/oauth2/token", {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify({ grant_type: "authorized_client", ...body }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const owner = () => createClient({ auth: keyAuth("members"), modules: { authentication, members } });

describe("a member somebody else vouches for", () => {
  it("is found by e-mail or made with an API key, and gets tokens without a login session", async () => {
    const { members: service } = owner();
    const found = await service.queryMembers().eq("loginEmail", noor).find();
    expect(found.items).toEqual([]);
    const made = await service.createMember({ member: { loginEmail: noor } });
    const auth = await visitorAuth();
    const tokens = await auth.getMemberTokensForExternalLogin(made._id ?? "", key);
    expect(tokens.refreshToken.role).toBe("member");
    const claims = claimsOf(tokens.accessToken.value);
    expect(claims).toMatchObject({ siteMemberId: made._id, permissions: "" });
    expect(claims).not.toHaveProperty("sid");
    auth.setTokens(tokens);
    const shopper = createClient({ auth, modules: { members } });
    const { member } = await shopper.members.getCurrentMember({ fieldsets: ["FULL"] });
    expect(member?.loginEmail).toBe(noor);
    expect((await auth.renewToken(tokens.refreshToken)).refreshToken.role).toBe("member");
  });

  it("gets tokens with a session by e-mail, with the names the other side knows", async () => {
    const signOn = async (firstName: string) => {
      const auth = await visitorAuth();
      const profile = { profile: { firstName } } as never;
      auth.setTokens(await auth.getMemberTokensForExternalLoginWithSession(noor, key, profile));
      const shopper = createClient({ auth, modules: { members } });
      return (await shopper.members.getCurrentMember({ fieldsets: ["FULL"] })).member;
    };
    const first = await signOn("Nora");
    expect(first?.contact?.firstName).toBe("Nora");
    const second = await signOn("Noor");
    expect(second).toMatchObject({ _id: first?._id, contact: { firstName: "Noor" } });
  });

  it("can have an e-mail confirmed by that", async () => {
    await sandbox.control("POST", "/switches", { requireEmailVerification: true });
    await (await visitorAuth()).register({ email: noor, password: "noor-secret" });
    const { authentication: iam } = owner();
    const unsure = await iam.signOn({ email: noor });
    expect(unsure.identity?.email?.isVerified).toBe(false);
    const sure = await iam.signOn({ email: noor }, { verifyEmail: true });
    expect(sure.identity).toMatchObject({ email: { isVerified: true }, status: { name: "ACTIVE" } });
  });

  it("needs no fresh visitor beside the key", async () => {
    const auth = await visitorAuth();
    await sandbox.control("POST", "/clock", { advanceSeconds: 14_401 });
    const tokens = await auth.getMemberTokensForExternalLogin(demoMembers.sam.id, key);
    expect(tokens.refreshToken.role).toBe("member");
    expect((await authorizedClient(`,${key}`, { member_id: demoMembers.sam.id })).status).toBe(200);
  });
});

describe("what no key is given", () => {
  it("is tokens for nobody, for a blocked member, or with too small a permission", async () => {
    const auth = await visitorAuth();
    const tokensFor = (id: string, apiKey = key) => auth.getMemberTokensForExternalLogin(id, apiKey);
    await expect(tokensFor(crypto.randomUUID())).rejects.toThrow();
    for (const name of ["none", "orders", "catalog", "site"] as const) {
      await expect(tokensFor(demoMembers.sam.id, demoApiKey(name))).rejects.toThrow();
      await expect(auth.getMemberTokensForExternalLoginWithSession(noor, demoApiKey(name))).rejects.toThrow();
    }
    await expect(tokensFor(demoMembers.sam.id, "IST.forged")).rejects.toThrow();
    await sandbox.control("POST", "/members", { email: demoMembers.sam.email, status: "BLOCKED" });
    await expect(tokensFor(demoMembers.sam.id)).rejects.toThrow();
    await expect(
      auth.getMemberTokensForExternalLoginWithSession(demoMembers.sam.email, key),
    ).rejects.toThrow();
  });

  it("says which: 401 without a key, 403 without the permission, 404 without the member", async () => {
    const pair = async (apiKey: string) => `${(await visitorAuth()).getTokens().accessToken.value},${apiKey}`;
    const { id } = demoMembers.sam;
    expect((await authorizedClient("", { member_id: id })).status).toBe(401);
    expect((await authorizedClient(await pair(demoApiKey("orders")), { member_id: id })).status).toBe(403);
    expect((await authorizedClient(await pair(key), { member_id: crypto.randomUUID() })).status).toBe(404);
  });

  it("is a second use of a session token, or its use for somebody else", async () => {
    const signOn = async () => (await owner().authentication.signOn({ email: noor })).sessionToken ?? "";
    const token = await signOn();
    const found = await owner().members.queryMembers().eq("loginEmail", noor).find();
    const noorsId = found.items[0]?._id ?? "";
    const spend = (session: string, member: string) =>
      authorizedClient(`,${key}`, { member_id: member, session_token: session });
    const refused = { status: 400, body: { error: "invalid_grant" } };
    expect((await spend(token, noorsId)).status).toBe(200);
    expect(await spend(token, noorsId)).toMatchObject(refused);
    expect(await spend(await signOn(), demoMembers.ada.id)).toMatchObject(refused);
  });

  it("is given to no shopper: neither visitors nor members may vouch", async () => {
    const member = shopperAuth();
    await loginThroughPages(sandbox, member, demoMembers.ada);
    for (const auth of [await visitorAuth(), member]) {
      const client = createClient({ auth, modules: { authentication } });
      await expect(client.authentication.signOn({ email: noor })).rejects.toMatchObject({ status: 403 });
    }
  });
});

function claimsOf(accessToken: string): Record<string, unknown> {
  const payload = accessToken.split(".")[3] ?? "";
  const { data } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { data: string };
  return (JSON.parse(data) as { instance: Record<string, unknown> }).instance;
}
