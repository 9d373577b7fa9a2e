import type { Environment } from "@/lib/env-schema";
import {
  attributes,
  type CookieEnvironment,
  checkoutsCookieName,
  isSecure,
  sealSession,
  sessionCookieName,
  type WrittenCookie,
} from "./cookie";
import { sessionTag, tokenTag, withEnded } from "./ended";
import { endedCookieName, firstActCookieName, goneCookieName, hintCookieName, writeHint } from "./hint";
import { dueAt } from "./policy";
import type { CookieReader } from "./request-session";
import type { Session, Slot } from "./types";

/** A cookie for the browser; `maxAge` 0 deletes it. */
export type OutgoingCookie = Omit<WrittenCookie, "httpOnly"> & { httpOnly?: boolean };

type Site = Pick<Environment, "SITE_URL">;

const slots: readonly Slot[] = ["member", "member-2", "visitor"];

/** The hint a session should be accompanied by. */
export function hintOf(session: Session): string {
  return writeHint({ kind: session.kind, dueAt: dueAt(session), who: sessionTag(session) });
}

/**
 * A session and its hint.
 *
 * @param now seconds
 * @returns undefined when the session has reached the end of its life
 */
export async function sessionCookies(
  session: Session,
  env: CookieEnvironment,
  now: number,
): Promise<OutgoingCookie[] | undefined> {
  const sealed = await sealSession(session, env, now);
  return sealed && [sealed, hintCookie(session, env, sealed.maxAge)];
}

/** A session that takes another one's place: a visitor's first, or a member's after login. */
export async function beginningCookies(
  session: Session,
  env: CookieEnvironment,
  now: number,
): Promise<OutgoingCookie[]> {
  const others = slots.filter((slot) => slot !== session.slot);
  return [
    ...((await sessionCookies(session, env, now)) ?? []),
    ...others.map((slot) => goneCookie(sessionCookieName(env, slot), env)),
  ];
}

/** Only the hint, for a session whose hint was lost. `maxAge` in seconds. */
export function hintCookie(session: Session, env: Site, maxAge: number): OutgoingCookie {
  return { name: hintCookieName, value: hintOf(session), ...attributes(env), maxAge };
}

/** Takes every session and the hint out of the browser. */
export function noSession(env: Site): OutgoingCookie[] {
  return [
    ...slots.map((slot) => goneCookie(sessionCookieName(env, slot), env)),
    { ...goneCookie(hintCookieName, env), httpOnly: false },
  ];
}

/** Deleted with the very attributes it was set with. */
function goneCookie(name: string, env: Site): OutgoingCookie {
  return { name, value: "", ...attributes(env), httpOnly: true, maxAge: 0 };
}

/** Ends a session by the person's own wish. `ended`: the value of the cookie that names what has ended. */
export function loggedOut(
  session: Session | undefined,
  ended: string | undefined,
  env: CookieEnvironment,
): OutgoingCookie[] {
  return session
    ? [...noSession(env), endedCookie(withEnded(ended, sessionTag(session)), env)]
    : noSession(env);
}

/** What a browser has noted in between is nobody else's: it goes with whoever logs out, or is replaced by another. */
export function notesForgotten(env: Site): OutgoingCookie {
  return goneCookie(checkoutsCookieName(env), env);
}

/** Seconds the word for a member waits for a page that tells it. */
const wordSeconds = 600;

/** Ends the visitor's session that was left behind a member's. */
export function visitorLeft(
  visitor: Session,
  ended: string | undefined,
  env: CookieEnvironment,
): OutgoingCookie[] {
  const gone = goneCookie(sessionCookieName(env, "visitor"), env);
  return [gone, endedCookie(withEnded(ended, sessionTag(visitor)), env)];
}

/**
 * Ends a session whose token Wix has refused. The sealed cookie stays: only the token in it is named as ended, so a
 * newer one that another process has just sent survives. A member is told on the next page, and what their browser has
 * noted goes as it does when they log out: nobody knows who comes next.
 */
export function tokenRefused(
  session: Session,
  ended: string | undefined,
  env: CookieEnvironment,
): OutgoingCookie[] {
  const cookies = [
    endedCookie(withEnded(ended, tokenTag(session)), env),
    { ...goneCookie(hintCookieName, env), httpOnly: false },
  ];
  const word = { name: goneCookieName, value: "1", ...attributes(env), maxAge: wordSeconds };
  return session.kind === "member" ? [...cookies, word, notesForgotten(env)] : cookies;
}

/** What is worth sending: there is no need to delete what the browser does not have. */
export function worthSending(outgoing: OutgoingCookie[], cookies: CookieReader): OutgoingCookie[] {
  return outgoing.filter(({ name, maxAge }) => maxAge > 0 || cookies.get(name));
}

function endedCookie(value: string, env: CookieEnvironment): OutgoingCookie {
  // As long as the longest seal that could come back. Browsers remember no cookie for longer than 400 days.
  const life = Math.max(env.SESSION_VISITOR_MAX_SECONDS, env.SESSION_MEMBER_MAX_SECONDS);
  return { name: endedCookieName, value, ...attributes(env), maxAge: Math.min(life, 400 * 86_400) };
}

/** The first act is over. */
export function firstActDone(env: Site): OutgoingCookie {
  return { ...goneCookie(firstActCookieName(isSecure(env)), env), httpOnly: false };
}
