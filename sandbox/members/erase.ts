import { revokeGrants } from "../auth/grants";
import type { World } from "../kernel/world";
import type { Member } from "./state";

/** Members' refresh tokens answer `invalid_grant` from now on. */
export function endLogins(world: World, memberIds: readonly string[]): void {
  revokeGrants(world, ({ person }) => person.kind === "member" && memberIds.includes(person.memberId));
}

/** Takes a member away with logins, badges and roles. The contact stays until it is deleted too (documented). */
export function eraseMember(world: World, member: Member): void {
  const { members, contacts, badges } = world.state;
  const { contactId, loginEmail: email, firstName, lastName, createdDate } = member;
  members.members = members.members.filter((other) => other !== member);
  contacts.formerMembers.push({ contactId, email, firstName, lastName, createdDate });
  badges.assignments = badges.assignments.filter(({ memberId }) => memberId !== member.id);
  delete badges.rolesOf[member.id];
  endLogins(world, [member.id]);
}
