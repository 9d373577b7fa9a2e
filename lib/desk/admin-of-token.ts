import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/env";
import { ShopError } from "@/lib/result";
import { report } from "@/lib/session/audit";
import { askAsOwner, OwnerRefused } from "@/lib/wix/as-owner";
import { toFailure } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import type { Admin } from "./types";

/** How long Wix's word about somebody is believed. Whoever loses the role loses the desk within this time. Milliseconds. */
const memoryMs = 60_000;
const most = 1_000;

interface Known {
  admin: Admin | undefined;
  /** Milliseconds. */
  until: number;
}

// On globalThis: pages and actions have separate copies of this module.
const slot = Symbol.for("mainstreet.desk-admins");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Known> };

/** Whether anybody may use the desk at all. */
export function hasDesk(): boolean {
  return env.ADMIN_MEMBER_IDS.length > 0 || env.ADMIN_ROLE_KEYS.length > 0;
}

/**
 * The admin whose access token this is; undefined for every other member.
 *
 * @throws ShopError when Wix cannot be asked, or refuses the token
 */
export async function adminOfToken(accessToken: string): Promise<Admin | undefined> {
  holder[slot] ??= new Map();
  const kept = holder[slot];
  const key = createHash("sha256").update(accessToken).digest("base64url");
  const known = kept.get(key);
  if (known && known.until > Date.now()) return known.admin;
  const admin = await askWix(accessToken);
  for (const [other, { until }] of kept) if (until <= Date.now() || kept.size >= most) kept.delete(other);
  kept.set(key, { admin, until: Date.now() + memoryMs });
  return admin;
}

async function askWix(accessToken: string): Promise<Admin | undefined> {
  const member = await ownProfile(accessToken);
  const memberId = member?._id;
  if (!memberId || (member.status !== undefined && member.status !== "APPROVED")) return undefined;
  if (!env.ADMIN_MEMBER_IDS.includes(memberId) && !(await hasDeskRole(memberId))) return undefined;
  const { nickname } = member.profile ?? {};
  return { memberId, name: nickname || member.loginEmail || memberId };
}

async function ownProfile(accessToken: string) {
  try {
    const { member } = await shopperClient(accessToken).members.getCurrentMember({ fieldsets: ["FULL"] });
    return member;
  } catch (error) {
    throw new ShopError(toFailure(error), { cause: error });
  }
}

/**
 * Whether Wix says that somebody has one of the roles the configuration names.
 *
 * @throws ShopError when Wix cannot be asked; a missing permission is a no
 */
export async function hasDeskRole(memberId: string): Promise<boolean> {
  if (env.ADMIN_ROLE_KEYS.length === 0) return false;
  try {
    const { roles } = await askAsOwner({ duty: "members", permission: "Read Members' Roles" }, (client) =>
      client.authorization.getRoles(memberId),
    );
    return (roles ?? []).some(({ roleKey }) => roleKey && env.ADMIN_ROLE_KEYS.includes(roleKey));
  } catch (error) {
    if (!(error instanceof OwnerRefused)) throw error;
    // Nobody is an admin by a role that cannot be read. The owner finds out why in the log.
    report(`desk: roles cannot be read (${error.variable}: ${error.permission})`, error);
    return false;
  }
}
