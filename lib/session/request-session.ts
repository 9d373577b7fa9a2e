import { type CookieEnvironment, openSession, sessionCookieName } from "./cookie";
import { hasEnded } from "./ended";
import { endedCookieName } from "./hint";
import type { Session, Slot } from "./types";

/** Next's cookie stores, as far as reading goes. Of a repeated name they all take the last. */
export interface CookieReader {
  get(name: string): { value: string } | undefined;
}

const slots: readonly Slot[] = ["member", "member-2", "visitor"];

/**
 * The session a request came with: opened, within its life, and not ended. Who is a member is nobody else.
 *
 * @param now seconds
 * @param among where to look, in this order
 */
export async function sessionIn(
  cookies: CookieReader,
  env: CookieEnvironment,
  now: number,
  among: readonly Slot[] = slots,
): Promise<Session | undefined> {
  const ended = cookies.get(endedCookieName)?.value;
  for (const slot of among) {
    const session = await openSession(cookies.get(sessionCookieName(env, slot))?.value, env, now, slot);
    if (session && !hasEnded(session, ended)) return session;
  }
  return undefined;
}

/** Whether there is anything in a session's place, good or not. */
export function hasSessionCookie(cookies: CookieReader, env: CookieEnvironment): boolean {
  return slots.some((slot) => cookies.get(sessionCookieName(env, slot)));
}
