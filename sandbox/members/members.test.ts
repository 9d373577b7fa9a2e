import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, projectAuth, shopperAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

async function ada() {
  const auth = shopperAuth();
  await loginThroughPages(sandbox, auth, demoMembers.ada);
  return createClient({ auth, modules: { members } });
}

const forbidden = { status: 403 };

describe("the current member", () => {
  it("is the one who logged in, with contact details in the FULL fieldset only", async () => {
    const client = await ada();
    const full = await client.members.getCurrentMember({ fieldsets: ["FULL"] });
    expect(full.member).toMatchObject({
      _id: demoMembers.ada.id,
      loginEmail: "ada@example.com",
      status: "APPROVED",
      contact: { firstName: "Ada", lastName: "Lindqvist" },
    });
    expect(full.member?._createdDate).toBeInstanceOf(Date);
    const short = await client.members.getCurrentMember();
    expect(short.member?.profile?.slug).toBe("ada-lindqvist");
    expect(short.member?.loginEmail).toBeUndefined();
    expect(short.member?.status).toBe("UNKNOWN");
  });

  it("does not exist for a visitor or an API key", async () => {
    const visitor = createClient({ auth: shopperAuth(), modules: { members } });
    await expect(visitor.members.getCurrentMember()).rejects.toMatchObject({
      ...forbidden,
      details: { applicationError: { code: "PERMISSION_DENIED", description: "" } },
    });
    const admin = createClient({ auth: keyAuth("full"), modules: { members } });
    await expect(admin.members.getCurrentMember()).rejects.toMatchObject(forbidden);
  });

  it("is refused without a token and with an expired one", async () => {
    const bare = await fetch("https://edge.wixapis.com/members/v1/members/my");
    expect(bare.status).toBe(401);
    const client = await ada();
    await sandbox.control("POST", "/tokens/expire");
    await expect(client.members.getCurrentMember()).rejects.toMatchObject({ status: 401 });
    const fresh = createClient({ auth: shopperAuth(), modules: { members } });
    fresh.auth.setTokens(await fresh.auth.renewToken(client.auth.getTokens().refreshToken));
    expect((await fresh.members.getCurrentMember()).member?._id).toBe(demoMembers.ada.id);
  });

  it("is refused with a real expiry once four hours have passed", async () => {
    const client = await ada();
    await sandbox.control("POST", "/clock", { advanceSeconds: 14_401 });
    await expect(client.members.getCurrentMember()).rejects.toMatchObject({ status: 401 });
  });
});

describe("changing a member", () => {
  it("replaces arrays whole, ignores empty ones and clears strings", async () => {
    const client = await ada();
    const changed = await client.members.updateMember(demoMembers.ada.id, {
      contact: { firstName: "Adela", company: "", phones: ["+1 555 010 0199"], addresses: [] },
    });
    expect(changed.contact).toMatchObject({ firstName: "Adela", company: "", phones: ["+1 555 010 0199"] });
    expect(changed.contact?.addresses).toHaveLength(1);
    const emptied = await client.members.deleteMemberAddresses(demoMembers.ada.id);
    expect(emptied.member?.contact?.addresses).toEqual([]);
  });

  it("is for the member themselves: somebody else's profile is refused", async () => {
    const client = await ada();
    await expect(
      client.members.updateMember(demoMembers.sam.id, { contact: { firstName: "X" } }),
    ).rejects.toMatchObject(forbidden);
  });

  it("says which field is too long", async () => {
    const client = await ada();
    const attempt = client.members.updateMember(demoMembers.ada.id, {
      contact: { firstName: "x".repeat(200) },
    });
    await expect(attempt).rejects.toMatchObject({
      status: 400,
      details: { validationError: { fieldViolations: [{ violatedRule: "MAX_LENGTH" }] } },
    });
  });

  it("refuses a slug somebody else has", async () => {
    const client = await ada();
    await expect(client.members.updateCurrentMemberSlug("sam-okafor")).rejects.toMatchObject({
      details: { applicationError: { code: "SLUG_ALREADY_EXISTS" } },
    });
    const renamed = await client.members.updateCurrentMemberSlug("ada");
    expect(renamed.member?.profile?.slug).toBe("ada");
  });
});

describe("reading members", () => {
  it("shows an admin everybody and a visitor nobody who is private", async () => {
    const admin = createClient({ auth: keyAuth("members"), modules: { members } });
    const found = await admin.members
      .queryMembers({ fieldsets: ["FULL"] })
      .eq("loginEmail", "sam@example.com")
      .find();
    expect(found.items).toHaveLength(1);
    expect(found.items[0]).toMatchObject({ _id: demoMembers.sam.id, contact: { lastName: "Okafor" } });
    expect((await admin.members.listMembers({ fieldsets: ["EXTENDED"] })).metadata?.total).toBe(3);
    const visitor = createClient({ auth: shopperAuth(), modules: { members } });
    expect((await visitor.members.queryMembers().find()).items).toEqual([]);
    await expect(visitor.members.getMember(demoMembers.ada.id)).rejects.toMatchObject({ status: 404 });
  });

  it("works for the project's own token too", async () => {
    const project = createClient({ auth: projectAuth(), modules: { members } });
    const member = await project.members.getMember(demoMembers.ada.id, { fieldsets: ["EXTENDED"] });
    expect(member.loginEmail).toBe("ada@example.com");
  });

  it("is refused to a key without the permission, without a site, and of another site", async () => {
    const call = async (auth: ReturnType<typeof keyAuth>) =>
      createClient({ auth, modules: { members } }).members.getMember(demoMembers.ada.id);
    const denied = {
      status: 403,
      details: { applicationError: { code: "PERMISSION_DENIED", description: "" } },
    };
    await expect(call(keyAuth("catalog"))).rejects.toMatchObject(denied);
    await expect(call(keyAuth("full", crypto.randomUUID()))).rejects.toMatchObject(denied);
    await expect(call(keyAuth("full", null))).rejects.toMatchObject({
      status: 403,
      details: { applicationError: { code: "SITE_ID_MISSING" } },
    });
  });

  it("lets a key create members, once per address", async () => {
    const admin = createClient({ auth: keyAuth("members"), modules: { members } });
    const made = await admin.members.createMember({
      member: { loginEmail: "zoe@example.com", contact: { firstName: "Zoe" } },
    });
    expect(made).toMatchObject({
      status: "APPROVED",
      privacyStatus: "PRIVATE",
      contact: { firstName: "Zoe" },
    });
    await expect(
      admin.members.createMember({ member: { loginEmail: "zoe@example.com" } }),
    ).rejects.toMatchObject({
      status: 409,
      details: { applicationError: { code: "ALREADY_EXISTS" } },
    });
    const visitor = createClient({ auth: shopperAuth(), modules: { members } });
    await expect(visitor.members.createMember({ member: { loginEmail: "a@b.co" } })).rejects.toMatchObject(
      forbidden,
    );
  });
});
