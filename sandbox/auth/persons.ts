import type { World } from "../kernel/world";
import type { Member } from "../members/state";

/** Characters a password needs, on the hosted pages and at the API. */
export const shortestPassword = 6;

/** The member with this login e-mail, whatever its letters' case. */
export function findMemberByEmail(world: World, email: string): Member | undefined {
  const wanted = email.trim().toLowerCase();
  return world.state.members.members.find((member) => member.loginEmail.toLowerCase() === wanted);
}

export function findMember(world: World, id: string): Member | undefined {
  return world.state.members.members.find((member) => member.id === id);
}

/** Blocked and offline members cannot log in, whatever they prove. */
export function mayLogIn({ status }: Member): boolean {
  return status !== "BLOCKED" && status !== "OFFLINE";
}

/** Notes that a member just logged in. */
export function touchLogin(world: World, member: Member): void {
  member.lastLoginDate = world.now().toISOString();
}

/** Adds a member. The caller has checked that the e-mail is free. */
export function addMember(
  world: World,
  details: { email: string; password: string; firstName?: string; lastName?: string; nickname?: string },
): Member {
  const now = world.now().toISOString();
  const firstName = details.firstName ?? "";
  const lastName = details.lastName ?? "";
  const fallback = details.email.split("@")[0] ?? "member";
  const nickname = details.nickname || `${firstName} ${lastName}`.trim() || fallback;
  const member: Member = {
    id: world.newId(),
    loginEmail: details.email.trim(),
    password: details.password,
    contactId: world.newId(),
    firstName,
    lastName,
    nickname,
    slug: freeSlug(world, nickname),
    phones: [],
    emails: [details.email.trim()],
    addresses: [],
    company: "",
    jobTitle: "",
    createdDate: now,
    updatedDate: now,
    lastLoginDate: null,
    status: "APPROVED",
    privacyStatus: "PRIVATE",
  };
  world.state.members.members.push(member);
  return member;
}

/**
 * What the site asks of a new account: a code from a mail, the owner's approval, or both in that order.
 * Documented: who comes with a verified e-mail is not asked for a code.
 */
export function applySignOnPolicy(
  { switches }: World,
  member: Member,
  email: "unverified" | "verified" = "unverified",
): void {
  const unconfirmed = switches.requireEmailVerification && email === "unverified";
  if (unconfirmed) member.emailUnconfirmed = true;
  if (unconfirmed || switches.requireOwnerApproval) member.status = "PENDING";
}

/** The e-mail turned out to be theirs, which is all a pending member may have been waiting for. */
export function confirmEmail({ switches }: World, member: Member): void {
  if (!member.emailUnconfirmed) return;
  delete member.emailUnconfirmed;
  if (member.status === "PENDING" && !switches.requireOwnerApproval) member.status = "APPROVED";
}

/** Takes over the names somebody else knows the member by. */
export function renameMember(
  world: World,
  member: Member,
  names: { firstName?: string; lastName?: string; nickname?: string },
): void {
  if (Object.keys(names).length === 0) return;
  Object.assign(member, names);
  member.updatedDate = world.now().toISOString();
}

/** A new password also does what the owner asked for. */
export function setPassword(member: Member, password: string): void {
  member.password = password;
  delete member.mustResetPassword;
}

function freeSlug(world: World, name: string): string {
  const base =
    name
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "member";
  const taken = new Set(world.state.members.members.map((member) => member.slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
