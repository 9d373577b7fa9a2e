import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { audit } from "./audit";
import { sessionCookieName } from "./cookie";
import { sessionTag } from "./ended";
import { endedCookieName, goneCookieName } from "./hint";
import {
  beginningCookies,
  loggedOut,
  notesForgotten,
  type OutgoingCookie,
  sessionCookies,
  tokenRefused,
  worthSending,
} from "./outgoing";
import { sessionIn } from "./request-session";
import { newSession } from "./session";
import type { Session, Tokens } from "./types";

/** The time as sessions count it. */
export const nowSeconds = () => Math.floor(Date.now() / 1000);

/** The session of this request, for handlers that replace it. */
export async function readSession(): Promise<Session | undefined> {
  return sessionIn(await cookies(), env, nowSeconds());
}

/**
 * Begins a member's session, with an id of its own, and ends the one before it: what was known of that one is worth
 * nothing from here on. Only in server actions and route handlers.
 *
 * @param keepVisitor leaves the visitor's session where it is, behind the member's, because its cart is still there
 */
export async function startMemberSession(tokens: Tokens, { keepVisitor = false } = {}): Promise<void> {
  const jar = await cookies();
  const before = await readSession();
  // Where the session before is, an answer on its way may yet renew it or take it out.
  const lastHere = jar.get(sessionCookieName(env, "member")) ? "member" : undefined;
  const taken = before?.kind === "member" ? before.slot : lastHere;
  const slot = taken === "member" ? "member-2" : "member";
  const session = newSession("member", env.WIX_CLIENT_ID, tokens, nowSeconds(), slot);
  if (keepVisitor) send(jar, (await sessionCookies(session, env, nowSeconds())) ?? []);
  else {
    send(jar, [
      ...loggedOut(before, jar.get(endedCookieName)?.value, env),
      ...(await beginningCookies(session, env, nowSeconds())),
    ]);
  }
  if (before?.kind === "member") send(jar, [notesForgotten(env)]);
  if (jar.get(goneCookieName)) jar.delete(goneCookieName);
  audit("login", { session: sessionTag(session) });
}

/** Begins a visitor's session where Wix has ended the one there was. As above. */
export async function startVisitorSession(session: Session): Promise<void> {
  send(await cookies(), await beginningCookies(session, env, nowSeconds()));
}

/**
 * Sets the session and its hint in this browser. Only in server actions and route handlers.
 *
 * @returns false when the session has reached the end of its life
 */
export async function writeSession(session: Session): Promise<boolean> {
  const outgoing = await sessionCookies(session, env, nowSeconds());
  if (outgoing) send(await cookies(), outgoing);
  return outgoing !== undefined;
}

/**
 * Ends the session in this browser, also for answers that are still on their way. Only in server actions and route
 * handlers.
 */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  const session = await readSession();
  send(jar, [...loggedOut(session, jar.get(endedCookieName)?.value, env), notesForgotten(env)]);
  if (session) audit("logout", { session: sessionTag(session), kind: session.kind });
}

/** Ends a session whose token Wix has refused, and leaves a word for the member. As above. */
export async function endRefusedSession(session: Session): Promise<void> {
  const jar = await cookies();
  send(jar, tokenRefused(session, jar.get(endedCookieName)?.value, env));
  audit("session ended by Wix", { session: sessionTag(session), kind: session.kind });
}

type Jar = Awaited<ReturnType<typeof cookies>>;

export function send(jar: Jar, outgoing: OutgoingCookie[]): void {
  for (const cookie of worthSending(outgoing, jar)) jar.set(cookie);
}
