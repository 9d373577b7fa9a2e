import { createHmac, timingSafeEqual } from "node:crypto";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { WixContext } from "../kernel/env";
import type { Member } from "../members/state";
import { findMember, mayLogIn } from "./persons";

const memberCookie = "smSession";
const browserCookie = "svSession";
const lifetime = 14 * 24 * 60 * 60 * 1000;
const cookieOptions = { httpOnly: true, sameSite: "Lax", path: "/" } as const;

/** Signs a member in on the hosted pages' own origin. */
export function startPageSession(c: WixContext, memberId: string): void {
  const { world } = c.var;
  const id = world.newId();
  world.state.auth.pageSessions[id] = { id, memberId, expiresAt: world.now().getTime() + lifetime };
  setCookie(c, memberCookie, id, { ...cookieOptions, maxAge: lifetime / 1000 });
}

/** The member signed in on the hosted pages, if any. Who was blocked since then is not (inferred). */
export function currentPageMember(c: WixContext): Member | undefined {
  const { world } = c.var;
  const session = world.state.auth.pageSessions[getCookie(c, memberCookie) ?? ""];
  if (!session || session.expiresAt <= world.now().getTime()) return undefined;
  const member = findMember(world, session.memberId);
  return member && mayLogIn(member) ? member : undefined;
}

/** Signs whoever is there out of the hosted pages; answers who it was. */
export function endPageSession(c: WixContext): Member | undefined {
  const member = currentPageMember(c);
  delete c.var.world.state.auth.pageSessions[getCookie(c, memberCookie) ?? ""];
  deleteCookie(c, memberCookie, { path: "/" });
  return member;
}

/** The token a form about `subject` must bring back; bound to this browser by a cookie. */
export function formToken(c: WixContext, subject: string): string {
  let browser = getCookie(c, browserCookie);
  if (!browser) {
    browser = c.var.world.newId();
    setCookie(c, browserCookie, browser, cookieOptions);
  }
  return sign(c, browser, subject);
}

/** Whether a form was sent by the page this browser was shown. */
export function formTokenIsGenuine(c: WixContext, subject: string, token: string | undefined): boolean {
  const browser = getCookie(c, browserCookie);
  if (!browser || !token) return false;
  const expected = Buffer.from(sign(c, browser, subject));
  const actual = Buffer.from(token);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function sign(c: WixContext, browser: string, subject: string): string {
  return createHmac("sha256", c.var.world.state.auth.signingKey)
    .update(`${browser} ${subject}`)
    .digest("base64url");
}
