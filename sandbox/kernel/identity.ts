import type { WixContext } from "./env";
import { permissionDenied, siteIdMissing, unauthenticated } from "./errors";

export interface Visitor {
  kind: "visitor";
  visitorId: string;
  clientId: string;
}

export interface SiteMember {
  kind: "member";
  memberId: string;
  clientId: string;
  /** The anonymous id the person had before logging in, when the token carries one. */
  visitorId?: string;
  /** The login this token belongs to; tokens minted for an external login have none. */
  sessionId?: string;
}

export interface ApiKeyHolder {
  kind: "apiKey";
  keyId: string;
  permissions: readonly string[];
  accountPermissions: readonly string[];
  /** The account the key was made in. */
  ownAccountId: string;
  /** Sites the key is limited to; absent: every site of the account. */
  siteIds?: readonly string[];
  /** What the request named in its headers. */
  siteId?: string;
  accountId?: string;
}

export interface App {
  kind: "app";
  clientId: string;
  instanceId: string;
}

export type Identity = { kind: "none" } | { kind: "expired" } | Visitor | SiteMember | ApiKeyHolder | App;
export type Person = Visitor | SiteMember;
export type Admin = ApiKeyHolder | App;

function isAdmin(identity: Identity): identity is Admin {
  return identity.kind === "apiKey" || identity.kind === "app";
}

/** Any valid identity; otherwise 401. */
export function requireAnybody(c: WixContext): Person | Admin {
  const identity = c.var.identity;
  if (identity.kind === "none" || identity.kind === "expired") throw unauthenticated();
  return identity;
}

/** A visitor or a member; 401 without a token, 403 for keys and apps, which have no "current" anything. */
export function requirePerson(c: WixContext): Person {
  const identity = requireAnybody(c);
  if (isAdmin(identity)) throw permissionDenied();
  return identity;
}

/** A logged-in member; 401 without a token, 403 for everybody else. */
export function requireMember(c: WixContext): SiteMember {
  const identity = requireAnybody(c);
  if (identity.kind !== "member") throw permissionDenied();
  return identity;
}

/** An API key that names this site and holds `permission`, or an app; 401 or 403 otherwise. */
export function requireAdmin(c: WixContext, permission: string): Admin {
  const identity = requireAnybody(c);
  if (!isAdmin(identity)) throw permissionDenied();
  if (identity.kind === "apiKey") {
    if (!identity.siteId) throw siteIdMissing();
    if (!mayUseSite(c, identity) || !holds(identity.permissions, permission)) throw permissionDenied();
  }
  return identity;
}

/**
 * An API key that names its own account and holds `permission` there; 401 or 403 otherwise. Every refusal is a 403 with
 * blank texts: Wix documents the status and keeps the reason to itself.
 */
export function requireAccount(c: WixContext, permission: string): ApiKeyHolder {
  const identity = requireAnybody(c);
  if (identity.kind !== "apiKey" || identity.accountId !== identity.ownAccountId) throw permissionDenied();
  if (!holds(identity.accountPermissions, permission)) throw permissionDenied();
  return identity;
}

/** Whether the caller is an admin with `permission`, for endpoints that show admins more. */
export function hasAdminPermission(c: WixContext, permission: string): boolean {
  const identity = c.var.identity;
  if (identity.kind === "app") return true;
  return identity.kind === "apiKey" && mayUseSite(c, identity) && holds(identity.permissions, permission);
}

/** Whether the key named this site and its owner allowed it there. */
function mayUseSite(c: WixContext, key: ApiKeyHolder): boolean {
  const { id, accountId } = c.var.world.state.site;
  return key.siteId === id && key.ownAccountId === accountId && (!key.siteIds || key.siteIds.includes(id));
}

/** A held permission is an exact name, `AREA.*`, or `*`. */
function holds(held: readonly string[], wanted: string): boolean {
  const name = wanted.toUpperCase();
  return held.some((entry) => {
    if (entry === "*") return true;
    const own = entry.toUpperCase();
    return own.endsWith(".*") ? name.startsWith(own.slice(0, -1)) : own === name;
  });
}

/** The key under which a person's current cart and other possessions are kept. */
export function ownerKey(person: Person): string {
  return person.kind === "member" ? `member:${person.memberId}` : `visitor:${person.visitorId}`;
}
