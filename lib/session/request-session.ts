import { type CookieEnvironment, openSession, sessionCookieName } from "./cookie";
import { hasEnded } from "./ended";
import { endedCookieName } from "./hint";
import type { Session } from "./types";

/** Next's cookie stores, as far as reading goes. Of a repeated name they all take the last. */
export interface CookieReader {
  get(name: string): { value: string } | undefined;
}

/**
 * The session a request came with: opened, within its life, and not ended. Who is a member is nobody else.
 *
 * @param now seconds
 * @param kinds in which order to look
 */
export async function sessionIn(
  cookies: CookieReader,
  env: CookieEnvironment,
  now: number,
  kinds: readonly Session["kind"][] = ["member", "visitor"],
): Promise<Session | undefined> {
  const ended = cookies.get(endedCookieName)?.value;
  for (const kind of kinds) {
    const session = await openSession(cookies.get(sessionCookieName(env, kind))?.value, env, now);
    if (session?.kind === kind && !hasEnded(session, ended)) return session;
  }
  return undefined;
}

/** Whether there is anything in a session's place, good or not. */
export function hasSessionCookie(cookies: CookieReader, env: CookieEnvironment): boolean {
  return (["member", "visitor"] as const).some((kind) => cookies.get(sessionCookieName(env, kind)));
}
