import type { members } from "@wix/members";
import type { Member, MemberAddress } from "./types";

/** Wix's member as ours; undefined when Wix left out what identifies one. */
export function toMember(wix: members.Member | undefined): Member | undefined {
  const email = wix?.loginEmail;
  if (!wix?._id || !email) return undefined;
  const firstName = wix.contact?.firstName || undefined;
  const lastName = wix.contact?.lastName || undefined;
  const nickname = wix.profile?.nickname || undefined;
  const phone = wix.contact?.phones?.[0] || undefined;
  const photo = wix.profile?.photo?.url || undefined;
  return {
    id: wix._id,
    email,
    displayName: firstName ?? nickname ?? email,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(nickname ? { nickname } : {}),
    ...(phone ? { phone } : {}),
    ...(photo ? { photo } : {}),
    addresses: (wix.contact?.addresses ?? []).map(toMemberAddress),
  };
}

/** Wix keeps a street as one line or as number and name. */
export function toMemberAddress(wix: members.Address, index: number): MemberAddress {
  const { streetAddress, addressLine, subdivision, country } = wix;
  const { number = "", name = "" } = streetAddress ?? {};
  return {
    id: wix._id ?? String(index),
    street: addressLine || [number, name].filter(Boolean).join(" "),
    more: wix.addressLine2 ?? "",
    city: wix.city ?? "",
    region: subdivision?.replace(`${country}-`, "") ?? "",
    postalCode: wix.postalCode ?? "",
    country: country ?? "",
  };
}

/** The same in Wix's words. */
export function fromMemberAddress(address: MemberAddress): members.Address {
  const { id, street, more, city, region, postalCode, country } = address;
  return {
    ...(id && { _id: id }),
    addressLine: street,
    addressLine2: more,
    city,
    ...(region && { subdivision: `${country}-${region}` }),
    postalCode,
    country,
  };
}
