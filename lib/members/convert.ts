import type { emailSubscriptions } from "@wix/email-subscriptions";
import type { members } from "@wix/members";
import type { Picture } from "@/lib/media";
import { type Member, type MemberAddress, type News, photoSize } from "./types";

/**
 * Wix's member as ours; undefined when Wix left out what identifies one.
 *
 * @param mediaOrigin media host, e.g. `https://static.wixstatic.com`
 */
export function toMember(wix: members.Member | undefined, mediaOrigin: string): Member | undefined {
  const email = wix?.loginEmail;
  if (!wix?._id || !email) return undefined;
  const firstName = wix.contact?.firstName || undefined;
  const lastName = wix.contact?.lastName || undefined;
  const nickname = wix.profile?.nickname || undefined;
  const phone = wix.contact?.phones?.[0] || undefined;
  const photo = toPhoto(wix.profile?.photo, mediaOrigin);
  return {
    id: wix._id,
    email,
    emailConfirmed: wix.loginEmailVerified === true,
    displayName: firstName ?? nickname ?? email,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(nickname ? { nickname } : {}),
    ...(phone ? { phone } : {}),
    ...(photo ? { photo } : {}),
    addresses: (wix.contact?.addresses ?? []).map(toMemberAddress),
  };
}

/** Only what lies at Wix: who logs in with Google brings a picture along that this shop's pages may not load. */
function toPhoto(wix: members.Image | undefined, mediaOrigin: string): Picture | undefined {
  const { origin, pathname } = URL.canParse(wix?.url ?? "") ? new URL(wix?.url ?? "") : {};
  const id = /^\/media\/([^/]+)/.exec(pathname ?? "")?.[1];
  if (!id || (origin !== "https://static.wixstatic.com" && origin !== mediaOrigin)) return undefined;
  const size = { width: wix?.width || photoSize, height: wix?.height || photoSize };
  return { kind: "image", src: `${mediaOrigin}/media/${id}`, ...size, alt: "" };
}

const states: Record<string, News["state"]> = { SUBSCRIBED: "on", UNSUBSCRIBED: "off", PENDING: "asked" };

/** Nobody has a subscription until somebody has said something about the address. */
export function toNews(wix: emailSubscriptions.EmailSubscription | undefined): News {
  const { subscriptionStatus = "NOT_SET", deliverabilityStatus = "NOT_SET" } = wix ?? {};
  return {
    state: states[subscriptionStatus] ?? "silent",
    undeliverable: deliverabilityStatus === "BOUNCED" || deliverabilityStatus === "SPAM_COMPLAINT",
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
