import type { members } from "@wix/members";
import type { Member } from "./types";

/** Wix's member as ours; undefined when Wix left out what identifies one. */
export function toMember(wix: members.Member | undefined): Member | undefined {
  const email = wix?.loginEmail;
  if (!wix?._id || !email) return undefined;
  const firstName = wix.contact?.firstName || undefined;
  const lastName = wix.contact?.lastName || undefined;
  const nickname = wix.profile?.nickname || undefined;
  return {
    id: wix._id,
    email,
    displayName: firstName ?? nickname ?? email,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(nickname ? { nickname } : {}),
  };
}
