import "server-only";
import type { members } from "@wix/members";
import pRetry from "p-retry";
import { failed, ok, type Result, ShopError } from "@/lib/result";
import { isSameEmail } from "@/lib/same-email";
import { report } from "@/lib/session/audit";
import { confirmedMember } from "@/lib/session/confirmed-member";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { hasCredentialFor } from "@/lib/wix/admin-key";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure, wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { fromMemberAddress } from "./convert";
import type { AddressInput, ProfileInput } from "./input";
import { manageContacts, manageNews } from "./needs";
import { ownProfile } from "./queries";
import type { Member, MemberAddress } from "./types";

/** More than anybody sends parcels to. */
const mostAddresses = 20;

/**
 * Changes what a member says about themselves. Two or three Wix calls.
 *
 * Wix: `PATCH /members/v1/members/{id}`; an empty list changes nothing there, so the last phone goes by
 * `DELETE …/{id}/phones`
 */
export async function updateProfile(client: ShopperClient, input: ProfileInput): Promise<void> {
  const { firstName, lastName, nickname, phone } = input;
  const { id, phone: before } = await ownProfile(client);
  await client.members.updateMember(id, {
    contact: { firstName, lastName, ...(phone && { phones: [phone] }) },
    profile: { nickname },
  });
  if (before && !phone) await client.members.deleteMemberPhones(id);
}

/**
 * Adds an address, or changes the one with its id. Wix replaces the list whole, so it is read just before.
 *
 * @returns failures `not-found` for an address the member does not have, `conflict` when the book is full
 * Wix: `PATCH /members/v1/members/{id}`
 */
export async function saveAddress(client: ShopperClient, input: AddressInput): Promise<Result<undefined>> {
  const member = await ownProfile(client);
  const { first, id = "", ...rest } = input;
  const others = member.addresses.filter((address) => address.id !== id);
  if (id && others.length === member.addresses.length) return failed("not-found", "ADDRESS_NOT_FOUND");
  // The same once more is the same wish: the answer to the first one may have got lost on the way.
  const twin = id ? undefined : others.find((address) => isSamePlace(address, rest));
  if (twin) return first ? putAddressFirst(client, twin.id) : ok(undefined);
  const saved = { id, ...rest };
  if (!id && others.length >= mostAddresses) return failed("conflict", "TOO_MANY_ADDRESSES");
  const place = member.addresses.findIndex((address) => address.id === id);
  const at = first ? 0 : place === -1 ? others.length : place;
  await replaceAddresses(client, member, others.toSpliced(at, 0, saved));
  return ok(undefined);
}

const lines = ["street", "more", "city", "region", "postalCode", "country"] as const;

function isSamePlace(one: Omit<MemberAddress, "id">, other: Omit<MemberAddress, "id">): boolean {
  return lines.every((line) => one[line] === other[line]);
}

/** Takes an address out of the book. One that is gone already is as it should be. */
export async function removeAddress(client: ShopperClient, id: string): Promise<Result<undefined>> {
  const member = await ownProfile(client);
  const rest = member.addresses.filter((address) => address.id !== id);
  if (rest.length !== member.addresses.length) await replaceAddresses(client, member, rest);
  return ok(undefined);
}

/** Makes an address the default: Wix has no word for that, so it is the first of the list. */
export async function putAddressFirst(client: ShopperClient, id: string): Promise<Result<undefined>> {
  const member = await ownProfile(client);
  const chosen = member.addresses.find((address) => address.id === id);
  if (!chosen) return failed("not-found", "ADDRESS_NOT_FOUND");
  await replaceAddresses(client, member, [
    chosen,
    ...member.addresses.filter((address) => address !== chosen),
  ]);
  return ok(undefined);
}

async function replaceAddresses(
  client: ShopperClient,
  { id }: Member,
  addresses: MemberAddress[],
): Promise<void> {
  if (addresses.length === 0) {
    await client.members.deleteMemberAddresses(id);
    return;
  }
  const contact: members.Contact = { addresses: addresses.map(fromMemberAddress) };
  await client.members.updateMember(id, { contact });
}

/** What is left of somebody at the shop besides what it has to keep. */
export interface Deleted {
  /** `unconfirmed`: kept, because nobody has shown that the e-mail is theirs. */
  contact: "erased" | "kept" | "unconfirmed";
}

/**
 * Deletes the account of the member who asks, once they have typed its e-mail; and, where the shop has a key for that
 * and they have confirmed the e-mail, what the shop knows of them as a contact. Both as Wix names them to the member's
 * own token. Wix keeps one contact for an e-mail, so that of an unconfirmed one may be somebody else's, and stays. Their
 * orders stay with the shop, which has to keep them.
 *
 * @returns failures `invalid` when the e-mail is another one, `conflict` when Wix keeps the account for a reason
 * Wix: `GET /members/v1/members/my`, `DELETE /members/v1/members/my`, `DELETE /contacts/v4/contacts/{id}`
 */
export async function deleteAccount(client: ShopperClient, email: string): Promise<Result<Deleted>> {
  const member = await ownProfile(client);
  if (!isSameEmail(member.email, email)) return failed("invalid", "OTHER_EMAIL", "email");
  // Asked before: afterwards nobody is there who has confirmed anything.
  const confirmed = await confirmedMember();
  try {
    await client.members.deleteMyMember();
  } catch (error) {
    const code = wixCode(error);
    if (code?.endsWith("_MEMBER_DELETE_FORBIDDEN")) return failed("conflict", code);
    // Without an answer it may be done all the same, and nobody should be told to delete what is gone.
    if (toFailure(error).kind !== "unavailable" || !(await hasGone(client))) throw error;
  }
  return ok({ contact: confirmed ? await eraseContact(confirmed.contactId) : "unconfirmed" });
}

async function hasGone(client: ShopperClient): Promise<boolean> {
  try {
    await ownProfile(client);
    return false;
  } catch (error) {
    return error instanceof ShopError && error.failure.kind === "not-found";
  }
}

/** Once the member has gone: Wix keeps the contact of one who is there. The account is deleted whatever becomes of it. */
async function eraseContact(contactId: string | undefined): Promise<Deleted["contact"]> {
  if (!contactId || !hasCredentialFor(manageContacts.duty)) return "kept";
  const erase = () => askAsOwner(manageContacts, ({ contacts }) => contacts.deleteContact(contactId));
  try {
    await withOwnersHelp(() =>
      pRetry(erase, {
        ...{ retries: 2, minTimeout: 400 },
        // Wix may take a moment to notice that the member has gone.
        shouldRetry: ({ error }) => toFailure(error).code === "CANNOT_DELETE_MEMBER",
      }),
    );
    return "erased";
  } catch (error) {
    if (toFailure(error).kind === "not-found") return "erased";
    report("account: a contact outlives its member", error);
    return "kept";
  }
}

/**
 * Says whether the member who is here wants the shop's news, at the e-mail that is theirs: nobody signs up somebody
 * else. Two Wix calls; saying it twice changes nothing.
 *
 * @returns failures `forbidden` for whoever is no member with a confirmed e-mail
 * @throws ShopError `unavailable` when Wix cannot be asked or does not take the shop's key
 * Wix: `POST /email-marketing/v1/email-subscriptions` (Manage Email Subscriptions)
 */
export async function setNews(wanted: boolean): Promise<Result<undefined>> {
  const member = await confirmedMember();
  if (!member) return failed("forbidden", "NO_CONFIRMED_EMAIL");
  const subscriptionStatus = wanted ? "SUBSCRIBED" : "UNSUBSCRIBED";
  await withOwnersHelp(() =>
    askAsOwner(manageNews, ({ emailSubscriptions }) =>
      emailSubscriptions.upsertEmailSubscription({
        subscription: { email: member.email, subscriptionStatus },
      }),
    ),
  );
  return ok(undefined);
}
