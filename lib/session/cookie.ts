import { sealData, unsealData } from "iron-session";
import { z } from "zod";
import type { Environment } from "@/lib/env-schema";
import { remainingSeconds } from "./policy";
import type { Session, Slot } from "./types";

/** Browsers drop a cookie above 4,096 bytes, name and attributes included. */
const maxSealedLength = 3_800;
/** Anything longer was not written by us and is not worth a decryption. */
const maxReadLength = 4_096;

const payloadSchema = z.object({
  p: z.literal("s"),
  v: z.literal(1),
  cid: z.string(),
  sid: z.string().min(16),
  k: z.enum(["visitor", "member"]),
  at: z.string(),
  rt: z.string().min(1),
  exp: z.number(),
  iat: z.number(),
  seen: z.number(),
});

/** What sealing needs of the environment. */
export type CookieEnvironment = Pick<
  Environment,
  | "WIX_CLIENT_ID"
  | "SITE_URL"
  | "SESSION_SECRET"
  | "SESSION_VISITOR_IDLE_SECONDS"
  | "SESSION_VISITOR_MAX_SECONDS"
  | "SESSION_MEMBER_IDLE_SECONDS"
  | "SESSION_MEMBER_MAX_SECONDS"
>;

/** A cookie ready for any of Next's cookie stores. */
export interface WrittenCookie {
  name: string;
  value: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: "lax";
  path: "/";
  /** Seconds. */
  maxAge: number;
}

/** Whether the shop is served over https, which decides the cookie's name and its Secure attribute. */
export function isSecure(env: Pick<Environment, "SITE_URL">): boolean {
  return env.SITE_URL.startsWith("https:");
}

/**
 * `__Host-Http-wx-…` on https: no other host, path or script can plant it. Plain on http, where browsers refuse that
 * prefix.
 */
export function sessionCookieName(env: Pick<Environment, "SITE_URL">, slot: Slot): string {
  return `${isSecure(env) ? "__Host-Http-" : ""}wx-${slot}`;
}

/** Where it is noted which checkouts this browser has opened. It outlives a login and ends with a logout. */
export function checkoutsCookieName(env: Pick<Environment, "SITE_URL">): string {
  return `${isSecure(env) ? "__Host-Http-" : ""}wx-checkouts`;
}

/**
 * Seals a session.
 *
 * @param now seconds
 * @returns the cookie, or undefined when the session has reached the end of its life
 */
export async function sealSession(
  session: Session,
  env: CookieEnvironment,
  now: number,
): Promise<WrittenCookie | undefined> {
  const maxAge = remainingSeconds(session, env, now);
  if (maxAge <= 0) return undefined;
  const payload: z.infer<typeof payloadSchema> = {
    p: "s",
    v: 1,
    cid: session.clientId,
    sid: session.id,
    k: session.kind,
    at: session.tokens.accessToken,
    rt: session.tokens.refreshToken,
    exp: session.tokens.expiresAt,
    iat: session.issuedAt,
    seen: session.seenAt,
  };
  const seal = (data: typeof payload) => sealData(data, { password: env.SESSION_SECRET, ttl: maxAge });
  let value = await seal(payload);
  // Should Wix's tokens ever outgrow the cookie: the access token can be had again from the refresh token.
  if (value.length > maxSealedLength) value = await seal({ ...payload, at: "", exp: 0 });
  return { name: sessionCookieName(env, session.slot), value, ...attributes(env), httpOnly: true, maxAge };
}

/** Attributes all of our cookies share. */
export function attributes(env: Pick<Environment, "SITE_URL">) {
  return { secure: isSecure(env), sameSite: "lax" as const, path: "/" as const };
}

/**
 * Opens a sealed session. A damaged, foreign, oversize, expired or old-key cookie is simply no session.
 *
 * @param now seconds
 * @param slot whose cookie it was found in; a visitor's session in a member's place is none
 */
export async function openSession(
  value: string | undefined,
  env: CookieEnvironment,
  now: number,
  slot: Slot,
): Promise<Session | undefined> {
  if (!value || value.length > maxReadLength) return undefined;
  let opened: unknown;
  try {
    opened = await unsealData(value, { password: env.SESSION_SECRET });
  } catch {
    return undefined;
  }
  const payload = payloadSchema.safeParse(opened);
  if (!payload.success || payload.data.cid !== env.WIX_CLIENT_ID) return undefined;
  if (!slot.startsWith(payload.data.k)) return undefined;
  const { cid, sid, k, at, rt, exp, iat, seen } = payload.data;
  const session: Session = {
    clientId: cid,
    id: sid,
    kind: k,
    slot,
    tokens: { accessToken: at, refreshToken: rt, expiresAt: exp },
    issuedAt: iat,
    seenAt: seen,
  };
  return remainingSeconds(session, env, now) > 0 ? session : undefined;
}
