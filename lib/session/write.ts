import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { attributes, openSession, sealSession, sessionCookieName } from "./cookie";
import { hintCookieName, writeHint } from "./hint";
import { newSession } from "./session";
import type { Session, Tokens } from "./types";

/** The time as sessions count it. */
export const nowSeconds = () => Math.floor(Date.now() / 1000);

/** The session of this request, for handlers that replace it. */
export async function readSession(): Promise<Session | undefined> {
  return openSession((await cookies()).get(sessionCookieName(env))?.value, env, nowSeconds());
}

/** Begins a member's session, with an id of its own. Only in server actions and route handlers. */
export async function startMemberSession(tokens: Tokens): Promise<void> {
  await writeSession(newSession("member", env.WIX_CLIENT_ID, tokens, nowSeconds()));
}

/**
 * Sets the session and its hint in this browser. Only in server actions and route handlers.
 *
 * @returns false when the session has reached the end of its life
 */
export async function writeSession(session: Session): Promise<boolean> {
  const cookie = await sealSession(session, env, nowSeconds());
  if (!cookie) return false;
  const hint = writeHint({ kind: session.kind, expiresAt: session.tokens.expiresAt });
  const jar = await cookies();
  jar.set(cookie);
  jar.set({ name: hintCookieName, value: hint, ...attributes(env), maxAge: cookie.maxAge });
  return true;
}

/** Ends the session in this browser. Only in server actions and route handlers. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  jar.set({ name: sessionCookieName(env), value: "", ...attributes(env), httpOnly: true, maxAge: 0 });
  jar.set({ name: hintCookieName, value: "", ...attributes(env), maxAge: 0 });
}
