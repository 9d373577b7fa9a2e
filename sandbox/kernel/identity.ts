import type { WixContext } from "./env";
import { permissionDenied, unauthenticated } from "./errors";

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
}

export interface ApiKeyHolder {
  kind: "apiKey";
  keyId: string;
  permissions: readonly string[];
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
    if (identity.siteId !== c.var.world.state.site.id) throw permissionDenied();
    if (!identity.permissions.includes(permission)) throw permissionDenied();
  }
  return identity;
}

/** Whether the caller is an admin with `permission`, for endpoints that show admins more. */
export function hasAdminPermission(c: WixContext, permission: string): boolean {
  const identity = c.var.identity;
  if (identity.kind === "app") return true;
  return (
    identity.kind === "apiKey" &&
    identity.siteId === c.var.world.state.site.id &&
    identity.permissions.includes(permission)
  );
}

/** The key under which a person's current cart and other possessions are kept. */
export function ownerKey(person: Person): string {
  return person.kind === "member" ? `member:${person.memberId}` : `visitor:${person.visitorId}`;
}
