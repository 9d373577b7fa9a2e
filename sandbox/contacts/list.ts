import type { OrderRecord } from "../ecom/state";
import type { World } from "../kernel/world";
import type { Member, MemberAddress } from "../members/state";
import type { FormerMember } from "./state";

/** A contact as it travels. */
export type Contact = ReturnType<typeof wire>;

/**
 * Everybody the site knows: members, people who were members, and guests who ordered. Newest first; deleted ones left
 * out.
 */
export function contactsOf(world: World): Contact[] {
  const { members, contacts, ecom } = world.state;
  const deleted = new Set(contacts.deleted);
  const found = new Map<string, Contact>();
  for (const record of ecom.orders.toReversed()) {
    const contact = ofBuyer(record);
    if (!found.has(contact.id)) found.set(contact.id, contact);
  }
  for (const former of contacts.formerMembers) found.set(former.contactId, ofFormer(former));
  for (const member of members.members) found.set(member.contactId, ofMember(member));
  return [...found.values()]
    .filter(({ id }) => !deleted.has(id))
    .sort((a, b) => (a.createdDate < b.createdDate ? 1 : -1));
}

interface Facts {
  id: string;
  source: "WIX_SITE_MEMBERS" | "WIX_STORES";
  email: string;
  emails?: readonly string[];
  first: string;
  last: string;
  phones?: readonly string[];
  addresses?: readonly MemberAddress[];
  company?: string;
  jobTitle?: string;
  birthdate?: string;
  createdDate: string;
  updatedDate: string;
  lastActivity: { activityType: string; activityDate: string };
}

function wire(facts: Facts) {
  const [phone] = facts.phones ?? [];
  const emails = [...new Set([facts.email, ...(facts.emails ?? [])])].filter((email) => email !== "");
  return {
    id: facts.id,
    revision: 1,
    source: { sourceType: facts.source },
    createdDate: facts.createdDate,
    updatedDate: facts.updatedDate,
    lastActivity: facts.lastActivity,
    primaryInfo: { email: facts.email, ...(phone ? { phone } : {}) },
    info: {
      name: { first: facts.first, last: facts.last },
      emails: {
        items: emails.map((email, index) => ({ id: email, tag: "UNTAGGED", email, primary: index === 0 })),
      },
      phones: {
        items: (facts.phones ?? []).map((number, index) => ({
          id: number,
          tag: "UNTAGGED",
          phone: number,
          primary: index === 0,
        })),
      },
      addresses: {
        items: (facts.addresses ?? []).map(({ id, ...address }) => ({ id, tag: "UNTAGGED", address })),
      },
      ...(facts.company ? { company: facts.company } : {}),
      ...(facts.jobTitle ? { jobTitle: facts.jobTitle } : {}),
      ...(facts.birthdate ? { birthdate: facts.birthdate } : {}),
      labelKeys: { items: [] },
      extendedFields: { items: {} },
    },
    primaryEmail: { email: facts.email, subscriptionStatus: "NOT_SET", deliverabilityStatus: "NOT_SET" },
  };
}

function ofMember(member: Member): Contact {
  const { lastLoginDate, createdDate, updatedDate } = member;
  return wire({
    id: member.contactId,
    source: "WIX_SITE_MEMBERS",
    email: member.emails[0] ?? member.loginEmail,
    emails: member.emails,
    first: member.firstName,
    last: member.lastName,
    phones: member.phones,
    addresses: member.addresses,
    company: member.company,
    jobTitle: member.jobTitle,
    ...(member.birthdate ? { birthdate: member.birthdate } : {}),
    createdDate,
    updatedDate,
    lastActivity: lastLoginDate
      ? { activityType: "MEMBER_LOGIN", activityDate: lastLoginDate }
      : { activityType: "MEMBER_REGISTER", activityDate: createdDate },
  });
}

function ofFormer({ contactId, email, firstName, lastName, createdDate }: FormerMember): Contact {
  return wire({
    id: contactId,
    source: "WIX_SITE_MEMBERS",
    email,
    first: firstName,
    last: lastName,
    createdDate,
    updatedDate: createdDate,
    lastActivity: { activityType: "MEMBER_REGISTER", activityDate: createdDate },
  });
}

function ofBuyer({ order }: OrderRecord): Contact {
  const { buyerInfo, billingInfo, createdDate } = order as unknown as {
    buyerInfo: { contactId: string; email: string };
    billingInfo: { contactDetails: { firstName: string; lastName: string; phone?: string } };
    createdDate: string;
  };
  const { firstName, lastName, phone } = billingInfo.contactDetails;
  return wire({
    id: buyerInfo.contactId,
    source: "WIX_STORES",
    email: buyerInfo.email,
    first: firstName,
    last: lastName,
    ...(phone ? { phones: [phone] } : {}),
    createdDate,
    updatedDate: createdDate,
    lastActivity: { activityType: "ECOM_PURCHASE", activityDate: createdDate },
  });
}
