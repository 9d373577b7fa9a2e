import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { audit, report } from "./audit";
import { isSecure } from "./cookie";
import { sessionTag } from "./ended";
import { issueVisitor } from "./first-act";
import { endedCookieName, firstActCookieName, hintCookieName, parseEnded, parseHint } from "./hint";
import {
  beginningCookies,
  firstActDone,
  hintCookie,
  hintOf,
  noSession,
  type OutgoingCookie,
  sessionCookies,
  tokenRefused,
  worthSending,
} from "./outgoing";
import { decide, type RequestKind, remainingSeconds } from "./policy";
import { isRefreshing, type RefreshResult, refreshTokens, rememberAnswer } from "./refresh";
import { hasSessionCookie, sessionIn } from "./request-session";
import { isFromOurPages } from "./same-origin";
import { withTokens } from "./session";
import type { Session } from "./types";

/** How long a request whose token is still good waits for the next one. Milliseconds. */
const patience = 1_000;

/** What the browser should be told, and this very request should see; nothing, most of the time. */
type Outcome = OutgoingCookie[];

/**
 * A room that only some members are to know of: to everybody else its address is one that leads nowhere. A page cannot
 * say so itself, for Next has sent the status before a page knows who is asking. It still checks for itself.
 */
export interface HiddenRoom {
  /** Path of the room. */
  path: `/${string}`;
  /** Whether the member with this access token may know of it. */
  isFor(accessToken: string): Promise<boolean>;
}

/**
 * Gives a request its session: issues a visitor to somebody who acts for the first time, renews a token that is due,
 * and hands the result to this very request and to the browser. Whatever goes wrong, the request goes on.
 */
export async function handleSession(request: NextRequest, hidden?: HiddenRoom): Promise<NextResponse> {
  try {
    const outcome = await settle(request);
    const response = answer(request, outcome);
    return hidden && (await isNowhere(request, hidden)) ? toNowhere(request, response) : response;
  } catch (error) {
    report("session: request continues without one", error);
    return answer(request, []);
  }
}

/** Whether the room this request wants does not exist for whoever is asking. Where that cannot be told, the page says so. */
async function isNowhere(request: NextRequest, { path, isFor }: HiddenRoom): Promise<boolean> {
  const { pathname } = request.nextUrl;
  if (pathname !== path && !pathname.startsWith(`${path}/`)) return false;
  const session = await sessionIn(request.cookies, env, seconds());
  if (session?.kind !== "member") return true;
  if (session.tokens.expiresAt <= seconds()) return false;
  try {
    return !(await isFor(session.tokens.accessToken));
  } catch (error) {
    report("session: nobody could say whom a room is for", error);
    return false;
  }
}

/** Answers as for an address that leads nowhere, with what this request has come to in cookies. */
function toNowhere(request: NextRequest, { headers }: NextResponse): NextResponse {
  audit("room refused", { what: request.nextUrl.pathname.slice(0, 100) });
  const response = NextResponse.rewrite(new URL("/nowhere", request.url));
  for (const line of headers.getSetCookie()) response.headers.append("Set-Cookie", line);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

async function settle(request: NextRequest): Promise<Outcome> {
  const now = seconds();
  const kind = kindOf(request);
  const sealed = hasSessionCookie(request.cookies, env);
  const hinted = request.cookies.get(hintCookieName)?.value;
  // The hint spares page views a decryption. Lying to it only delays one's own renewal. Who acts is worth one: with a
  // cookie that no longer opens they could otherwise buy nothing until the hint has run out.
  const hint = parseHint(hinted);
  const ended = request.cookies.get(endedCookieName)?.value;
  const isOver = hint && parseEnded(ended).includes(hint.who);
  if (!kind.acts && sealed && hint && !isOver && hint.dueAt > now) return [];

  const session = await sessionIn(request.cookies, env, now);
  switch (decide(session, now, kind)) {
    case "issue":
      return issue(request);
    case "renew":
      return session ? renew(session) : [];
    case "revive":
      return session ? revive(request, session, kind) : [];
    case "keep":
      return session && hinted !== hintOf(session)
        ? [hintCookie(session, env, remainingSeconds(session, env, now))]
        : [];
    case "none":
      return noSession(env);
  }
}

/** Makes a visitor for somebody who acts. Without one the act fails in words of its own. */
async function issue(request: NextRequest): Promise<Outcome> {
  const first = request.cookies.get(firstActCookieName(isSecure(env)))?.value;
  const visitor = await issueVisitor(first && `${first} ${request.headers.get("user-agent") ?? ""}`);
  if (!visitor) return [];
  return [...(await beginningCookies(visitor, env, seconds())), firstActDone(env)];
}

/** The token is still good: nobody waits who need not, and no failure matters yet. */
async function renew(session: Session): Promise<Outcome> {
  const { clientId, tokens } = session;
  // Somebody is on it: go on with what we have.
  if (isRefreshing(clientId, tokens.refreshToken)) return [];
  const flight = refreshTokens(tokens.refreshToken, { clientId });
  const result = await Promise.race([flight, slow()]);
  if (result) return result.kind === "fresh" ? renewed(session, result) : [];
  // Wix takes its time. The answer will be there for this browser's next request.
  rememberAnswer(tokens.refreshToken, { clientId, seconds: tokens.expiresAt - seconds() + 60 });
  return [];
}

/** The token has expired: this request can do nothing for the person without a new one. */
async function revive(request: NextRequest, session: Session, kind: RequestKind): Promise<Outcome> {
  const { clientId, tokens } = session;
  const result = await refreshTokens(tokens.refreshToken, { clientId });
  if (result.kind === "fresh") return renewed(session, result);
  if (result.kind === "unavailable") return [];
  audit("session ended by Wix", { session: sessionTag(session), kind: session.kind });
  // A member who acts is not quietly made somebody else: they are told, and their next click is a guest's.
  if (kind.acts && session.kind === "visitor") return issue(request);
  return tokenRefused(session, request.cookies.get(endedCookieName)?.value, env);
}

async function renewed(session: Session, { tokens }: RefreshResult & { kind: "fresh" }): Promise<Outcome> {
  const now = seconds();
  return (await sessionCookies(withTokens(session, tokens, now), env, now)) ?? noSession(env);
}

function slow(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), patience).unref();
  });
}

const seconds = () => Math.floor(Date.now() / 1000);

function kindOf(request: NextRequest): RequestKind {
  const purpose = `${request.headers.get("purpose") ?? ""} ${request.headers.get("sec-purpose") ?? ""}`;
  return {
    // Only our own pages may make us spend a token: anybody else's form is refused by the action anyway.
    acts: request.method === "POST" && isFromOurPages(request.headers),
    prefetch: purpose.includes("prefetch"),
  };
}

/** Next copies a nonce out of the first two into its pages; no browser sends any of them. */
const fromInsideOnly = ["content-security-policy", "content-security-policy-report-only", "x-nonce"];

/**
 * Sets cookies on the response and hands the same to this request. They are written as plain headers: what is set
 * through `response.cookies`, Next takes for a cookie of the action that follows, sends it twice and renders the whole
 * page again. The request has the new value in its own header, so nothing is lost.
 *
 * Everything that comes through here belongs to one person, whether a cookie is set here or by the handler or action
 * that follows (Next adds no header of its own to those): no cache in between may keep it.
 */
function answer(request: NextRequest, cookies: Outcome): NextResponse {
  const scratch = new NextResponse();
  for (const cookie of worthSending(cookies, request.cookies)) {
    scratch.cookies.set(cookie);
    if (cookie.maxAge > 0) request.cookies.set(cookie.name, cookie.value);
    else request.cookies.delete(cookie.name);
  }
  const isForged = fromInsideOnly.some((name) => request.headers.has(name));
  for (const name of fromInsideOnly) request.headers.delete(name);
  const response =
    cookies.length > 0 || isForged
      ? NextResponse.next({ request: { headers: request.headers } })
      : NextResponse.next();
  for (const line of scratch.headers.getSetCookie()) response.headers.append("Set-Cookie", line);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}
