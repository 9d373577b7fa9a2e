import { randomBytes } from "node:crypto";
import type { World } from "../kernel/world";
import type { Member } from "../members/state";
import { findMember, findMemberByEmail } from "./persons";
import type { Recovery } from "./state";

const lifetime = 3 * 60 * 60 * 1000;

/** Begins a password reset; undefined when nobody has this address (which the asker is not told). */
export function startRecovery(world: World, email: string, redirectUrl?: string): Recovery | undefined {
  const member = findMemberByEmail(world, email);
  if (!member) return undefined;
  const recovery: Recovery = {
    token: randomBytes(32).toString("base64url"),
    memberId: member.id,
    ...(redirectUrl ? { redirectUrl } : {}),
    expiresAt: world.now().getTime() + lifetime,
  };
  world.state.auth.recoveries[recovery.token] = recovery;
  return recovery;
}

/** The link a reset mail would carry. */
export function recoveryLink(world: World, recovery: Recovery): string {
  return `${world.origin}/hosted/reset?token=${recovery.token}`;
}

/** Uses a reset token up; undefined when it is unknown, used or too old. */
export function takeRecovery(
  world: World,
  token: string,
): { member: Member; redirectUrl?: string } | undefined {
  const recovery = world.state.auth.recoveries[token];
  delete world.state.auth.recoveries[token];
  if (!recovery || recovery.expiresAt <= world.now().getTime()) return undefined;
  const member = findMember(world, recovery.memberId);
  if (!member) return undefined;
  return { member, ...(recovery.redirectUrl ? { redirectUrl: recovery.redirectUrl } : {}) };
}
