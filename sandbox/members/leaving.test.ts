import { contacts } from "@wix/crm";
import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();
const contactId = "b2e1b2e1-6d2f-4c1f-8e4b-7b2c3d4e5f60";
const owner = (key: "members" | "orders" = "members") =>
  createClient({ auth: keyAuth(key), modules: { contacts } }).contacts;

describe("a contact", () => {
  it("stays while its member does, outlives them, and can then be deleted once", async () => {
    await expect(owner().deleteContact(contactId)).rejects.toMatchObject({
      details: { applicationError: { code: "CANNOT_DELETE_MEMBER" } },
    });
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    await createClient({ auth, modules: { members } }).members.deleteMyMember();
    await owner().deleteContact(contactId);
    await expect(owner().deleteContact(contactId)).rejects.toMatchObject({ status: 404 });
  });

  it("is deleted by whoever may, not by a member or another key", async () => {
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    const member = createClient({ auth, modules: { contacts } }).contacts;
    await expect(member.deleteContact(contactId)).rejects.toMatchObject({ status: 403 });
    await expect(owner("orders").deleteContact(contactId)).rejects.toMatchObject({ status: 403 });
  });
});
