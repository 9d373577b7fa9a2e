import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { grantTokens } from "@/lib/wix/oauth";
import { attributes, openSession, sealSession, sessionCookieName } from "./cookie";
import { hintCookieName, parseHint, writeHint } from "./hint";
import { decide, earlySeconds, type RequestKind } from "./policy";
import { isRefreshing, refreshTokens, toTokens } from "./refresh";
import { newSession, withTokens } from "./session";
import type { Session } from "./types";

/** What to do with the cookies of one request: write this session, forget the one there is, or leave them alone. */
type Outcome = { write: Session } | "forget" | "leave";

/**
 * Gives a request its session: issues a visitor to somebody who acts for the first time, renews a token that is due,
 * and hands the result to this very request and to the browser. Whatever goes wrong, the request goes on.
 */
export async function handleSession(request: NextRequest): Promise<NextResponse> {
  try {
    const outcome = await settle(request);
    if (outcome === "leave") return personal(NextResponse.next());
    return outcome === "forget" ? forget(request) : await write(request, outcome.write);
  } catch (error) {
    console.error(
      "session: request continues without one:",
      error instanceof Error ? error.message : "unknown",
    );
    return personal(NextResponse.next());
  }
}

async function settle(request: NextRequest): Promise<Outcome> {
  const now = Date.now() / 1000;
  const kind = kindOf(request);
  const sealed = request.cookies.get(sessionCookieName(env))?.value;
  const hinted = request.cookies.get(hintCookieName)?.value;
  // The hint spares page views a decryption. Lying to it only delays one's own renewal. Who acts is worth one: with a
  // cookie that no longer opens they could otherwise buy nothing until the hint has run out.
  const hint = parseHint(hinted);
  if (!kind.acts && sealed && hint && hint.expiresAt - now > earlySeconds) return "leave";

  const session = await openSession(sealed, env, now);
  const decision = decide(session, now, kind);
  if (decision === "issue") return issue();
  if (!session) return sealed || hinted ? "forget" : "leave";
  if (decision === "keep" || decision === "none") return "leave";
  // Somebody is on it and the token still works: go on with what we have.
  if (decision === "renew" && isRefreshing(session.clientId, session.tokens.refreshToken)) return "leave";
  return renew(session, kind);
}

async function issue(): Promise<Outcome> {
  const result = await grantTokens(env.WIX_CLIENT_ID, { grantType: "anonymous" });
  if (result.kind !== "granted") {
    const reason = result.kind === "dead" ? "Wix refuses this client id" : result.reason;
    console.error(`session: no visitor could be issued: ${reason}`);
    return "leave";
  }
  const tokens = toTokens(result.grant, Date.now());
  return { write: newSession("visitor", env.WIX_CLIENT_ID, tokens, Math.floor(Date.now() / 1000)) };
}

async function renew(session: Session, kind: RequestKind): Promise<Outcome> {
  const result = await refreshTokens(session.tokens.refreshToken, { clientId: session.clientId });
  if (result.kind === "fresh")
    return { write: withTokens(session, result.tokens, Math.floor(Date.now() / 1000)) };
  if (result.kind === "unavailable") return "leave";
  return kind.acts ? issue() : "forget";
}

function kindOf(request: NextRequest): RequestKind {
  const purpose = `${request.headers.get("purpose") ?? ""} ${request.headers.get("sec-purpose") ?? ""}`;
  return {
    // Only our own pages may make us spend a token: anybody else's form is refused by the action anyway.
    acts: request.method === "POST" && request.headers.get("origin") === env.SITE_URL,
    prefetch: purpose.includes("prefetch"),
  };
}

async function write(request: NextRequest, session: Session): Promise<NextResponse> {
  const cookie = await sealSession(session, env, Math.floor(Date.now() / 1000));
  if (!cookie) return forget(request);
  const hint = writeHint({ kind: session.kind, expiresAt: session.tokens.expiresAt });
  request.cookies.set(cookie.name, cookie.value);
  request.cookies.set(hintCookieName, hint);
  const hintCookie = { name: hintCookieName, value: hint, ...attributes(env), maxAge: cookie.maxAge };
  return answer(request, [cookie, hintCookie]);
}

function forget(request: NextRequest): NextResponse {
  request.cookies.delete([sessionCookieName(env), hintCookieName]);
  const gone = { value: "", ...attributes(env), maxAge: 0 };
  return answer(request, [
    { name: sessionCookieName(env), ...gone, httpOnly: true },
    { name: hintCookieName, ...gone },
  ]);
}

type OutgoingCookie = Parameters<NextResponse["cookies"]["set"]>[0] & object;

/**
 * Hands the changed request on and sets cookies on the response. They are written as plain headers: what is set
 * through `response.cookies`, Next takes for a cookie of the action that follows, sends it twice and renders the whole
 * page again. The request has the new value in its own header, so nothing is lost.
 */
function answer(request: NextRequest, cookies: OutgoingCookie[]): NextResponse {
  const scratch = new NextResponse();
  for (const cookie of cookies) scratch.cookies.set(cookie);
  const response = NextResponse.next({ request: { headers: request.headers } });
  for (const line of scratch.headers.getSetCookie()) response.headers.append("Set-Cookie", line);
  return personal(response);
}

/**
 * Everything that comes through here belongs to one person, whether the cookie is set here or by the handler or action
 * that follows (Next adds no header of its own to those): no cache in between may keep it.
 */
function personal(response: NextResponse): NextResponse {
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}
