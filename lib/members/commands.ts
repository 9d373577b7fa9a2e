import "server-only";
import type { members } from "@wix/members";
import { failed, ok, type Result } from "@/lib/result";
import { wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { fromMemberAddress } from "./convert";
import type { AddressInput, ProfileInput } from "./input";
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
  if (!id && others.length >= mostAddresses) return failed("conflict", "TOO_MANY_ADDRESSES");
  const saved = { id, ...rest };
  const place = member.addresses.findIndex((address) => address.id === id);
  const at = first ? 0 : place === -1 ? others.length : place;
  await replaceAddresses(client, member, others.toSpliced(at, 0, saved));
  return ok(undefined);
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

/**
 * Deletes the account of the member who asks, once they have typed its e-mail. Their orders stay with the shop, which
 * has to keep them.
 *
 * @returns failures `invalid` when the e-mail is another one, `conflict` when Wix keeps the account for a reason
 * Wix: `GET /members/v1/members/my`, `DELETE /members/v1/members/my`
 */
export async function deleteAccount(client: ShopperClient, email: string): Promise<Result<undefined>> {
  const member = await ownProfile(client);
  if (member.email.toLowerCase() !== email) return failed("invalid", "OTHER_EMAIL", "email");
  try {
    await client.members.deleteMyMember();
    return ok(undefined);
  } catch (error) {
    const code = wixCode(error);
    if (code?.endsWith("_MEMBER_DELETE_FORBIDDEN")) return failed("conflict", code);
    throw error;
  }
}
