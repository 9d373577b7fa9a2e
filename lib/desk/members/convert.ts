import type { members } from "@wix/members";
import type { DeskMember } from "./types";

const statuses: Record<string, DeskMember["status"]> = {
  APPROVED: "approved",
  PENDING: "pending",
  BLOCKED: "blocked",
  OFFLINE: "offline",
};

/** Wix's member as the desk's; undefined when Wix left out what identifies one. */
export function toDeskMember(wix: members.Member): DeskMember | undefined {
  const { _id: id, loginEmail: email, contact, profile, status } = wix;
  if (!id || !email) return undefined;
  const fullName = [contact?.firstName, contact?.lastName].filter(Boolean).join(" ");
  const since = isoTime(wix._createdDate);
  const lastLogin = isoTime(wix.lastLoginDate);
  return {
    id,
    email,
    name: fullName || profile?.nickname || email,
    status: statuses[status ?? ""] ?? "offline",
    ...(since && { since }),
    ...(lastLogin && { lastLogin }),
  };
}

function isoTime(date: Date | null | undefined): string | undefined {
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
