import { contacts } from "@wix/crm";
import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { codeOf, failureOf } from "../catalog/testing";
import { demoMembers } from "../seed/project";
import { keyAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();
const modules = { contacts, members };
const office = createClient({ auth: keyAuth("members"), modules });
const contactIdOf = async (memberId: string) =>
  (await office.members.getMember(memberId, { fieldsets: ["FULL"] })).contactId ?? "";
describe("the contact list", () => {
  it("has the members, by id and by e-mail whatever its letters' case", async () => {
    const id = await contactIdOf(demoMembers.ada.id);
    const contact = await office.contacts.getContact(id);
    expect(contact).toMatchObject({
      _id: id,
      primaryInfo: { email: demoMembers.ada.email },
      info: { name: { first: "Ada", last: "Lindqvist" }, company: "Lindqvist Studio" },
      source: { sourceType: "WIX_SITE_MEMBERS" },
    });
    expect(contact._createdDate).toBeInstanceOf(Date);
    const { items } = await office.contacts
      .queryContacts()
      .eq("primaryInfo.email", demoMembers.ada.email.toUpperCase())
      .find();
    expect(items.map(({ _id }) => _id)).toEqual([id]);
  });

  it("has guests who ordered, once each, page by page", async () => {
    await sandbox.control("POST", "/reset", { orders: 40 });
    const first = await office.contacts.queryContacts().ascending("primaryInfo.email").limit(5).find();
    expect(first.items).toHaveLength(5);
    expect(first.hasNext()).toBe(true);
    const { ecom, members } = sandbox.world.state;
    const emails = new Set([
      ...members.members.map(({ loginEmail }) => loginEmail),
      ...ecom.orders.map(({ order }) => (order.buyerInfo as { email: string }).email),
    ]);
    expect(first.totalCount).toBe(emails.size);
    const next = await first.next();
    expect(next.items[0]?._id).not.toBe(first.items[0]?._id);
    const guest = first.items.find(({ source }) => source?.sourceType === "WIX_STORES");
    expect(guest?.lastActivity?.activityType).toBe("ECOM_PURCHASE");
  });

  it("forgets somebody only after they are no member any more, and their orders stay", async () => {
    const id = await contactIdOf(demoMembers.ada.id);
    expect(await codeOf(office.contacts.deleteContact(id))).toBe("CANNOT_DELETE_MEMBER");
    await office.members.deleteMember(demoMembers.ada.id);
    expect((await office.contacts.getContact(id)).primaryInfo?.email).toBe(demoMembers.ada.email);
    await office.contacts.deleteContact(id);
    expect(await codeOf(office.contacts.getContact(id))).toBe("CONTACT_NOT_FOUND");
    expect(await codeOf(office.contacts.deleteContact(id))).toBe("CONTACT_NOT_FOUND");
    const { orders } = sandbox.world.state.ecom;
    expect(orders.some(({ order }) => (order.buyerInfo as { contactId: string }).contactId === id)).toBe(
      true,
    );
  });

  it("is for keys with the permission", async () => {
    const other = createClient({ auth: keyAuth("orders"), modules });
    expect(await failureOf(other.contacts.queryContacts().find())).toMatchObject({ status: 403 });
  });
});
