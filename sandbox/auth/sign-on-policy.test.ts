import { signOnPolicy } from "@wix/identity";
import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth, visitorAuth } from "../testing/clients";
import { openLogin } from "../testing/pages";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const kim = { email: "kim@example.com", password: "kim-secret" };

function owner() {
  return createClient({ auth: keyAuth("members"), modules: { members, signOnPolicy } });
}

describe("the site's settings for new accounts", () => {
  it("are an admin's to change one by one, and hold at the next registration", async () => {
    const { signOnPolicy: policy } = owner();
    expect(await policy.updateSignOnPolicy({ requireOwnerApproval: true })).toMatchObject({
      requireOwnerApproval: true,
      requireEmailVerification: false,
    });
    await policy.updateSignOnPolicy({ requireEmailVerification: true });
    expect(await policy.getSignOnPolicy()).toMatchObject({
      signOnPolicy: { requireOwnerApproval: true, requireEmailVerification: true },
    });
    await policy.updateSignOnPolicy({ requireEmailVerification: false });
    const registered = await (await visitorAuth()).register(kim);
    expect(registered.loginState).toBe("OWNER_APPROVAL_REQUIRED");
  });

  it("are the control door's switches, and leave those alone who are members already", async () => {
    await sandbox.control("POST", "/switches", {
      requireEmailVerification: true,
      requireOwnerApproval: true,
    });
    expect((await owner().signOnPolicy.getSignOnPolicy()).signOnPolicy).toMatchObject({
      requireOwnerApproval: true,
      requireEmailVerification: true,
    });
    expect((await (await visitorAuth()).login(demoMembers.ada)).loginState).toBe("SUCCESS");
  });

  it("are nobody else's to see or change", async () => {
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    for (const strategy of [await visitorAuth(), auth, keyAuth("orders")]) {
      const client = createClient({ auth: strategy as never, modules: { signOnPolicy } });
      await expect(client.signOnPolicy.getSignOnPolicy()).rejects.toMatchObject({ status: 403 });
      await expect(
        client.signOnPolicy.updateSignOnPolicy({ requireOwnerApproval: true }),
      ).rejects.toMatchObject({ status: 403 });
    }
    expect(sandbox.world.switches.requireOwnerApproval).toBe(false);
  });
});

describe("the owner's word", () => {
  it("lets in who waited for it, and shuts out who was in", async () => {
    await owner().signOnPolicy.updateSignOnPolicy({ requireOwnerApproval: true });
    const auth = await visitorAuth();
    await auth.register(kim);
    expect((await auth.login(kim)).loginState).toBe("OWNER_APPROVAL_REQUIRED");
    const { items } = await owner().members.queryMembers().eq("loginEmail", kim.email).find();
    const id = items[0]?._id ?? "";
    expect((await owner().members.approveMember(id)).member?.status).toBe("APPROVED");
    const { tokens } = await loginThroughPages(sandbox, auth, kim);
    expect((await owner().members.blockMember(id)).member?.status).toBe("BLOCKED");
    await expect(auth.renewToken(tokens.refreshToken)).rejects.toThrow(/invalid_grant/);
    const shopper = createClient({ auth: await visitorAuth(), modules: { members } });
    await expect(shopper.members.approveMember(id)).rejects.toMatchObject({ status: 403 });
  });

  it("holds for the hosted page's buttons, too", async () => {
    await sandbox.control("POST", "/members", { email: demoMembers.ada.email, status: "BLOCKED" });
    const { browser, fields } = await openLogin(sandbox);
    const page = await browser.post("/hosted/login", { ...fields, demo: "ada" });
    expect(page.location).toBeUndefined();
    expect(page.html).toContain("blocked by the shop");
  });
});
