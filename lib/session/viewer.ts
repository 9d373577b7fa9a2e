import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { env } from "@/lib/env";
import { failed, ShopError } from "@/lib/result";
import { wixStatus } from "@/lib/wix/errors";
import { sessionTag } from "./ended";
import { goneCookieName } from "./hint";
import { refreshTokens } from "./refresh";
import { sessionIn } from "./request-session";
import type { Session, Viewer } from "./types";

/**
 * Who is asking. Read from the sealed cookie, so it is what the middleware made of it, also on the very request that
 * was given a new session. Only where a request may be looked at: never in `use cache`, never on a static page.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  // Opening a seal looks at the clock, which a prerender must not.
  await connection();
  const session = await sessionOfRequest();
  if (!session) return guest();
  const { accessToken, expiresAt } = session.tokens;
  // Else the middleware could not renew it, or was not asked.
  return expiresAt > Date.now() / 1000 ? { kind: session.kind, accessToken } : renewedViewer(session);
});

/**
 * Tells this session from others, the way the hint does; empty for a guest. A screen that shows something personal
 * hides it when the browser has come to belong to somebody else.
 */
export async function viewerTag(): Promise<string> {
  await connection();
  const session = await sessionOfRequest();
  return session ? sessionTag(session) : "";
}

async function sessionOfRequest(): Promise<Session | undefined> {
  return sessionIn(await cookies(), env, Date.now() / 1000);
}

async function guest(): Promise<Viewer> {
  return (await cookies()).get(goneCookieName) ? { kind: "guest", ended: true } : { kind: "guest" };
}

/** A page cannot set cookies: what is learnt here is used and not kept. */
async function renewedViewer({ kind, clientId, tokens }: Session): Promise<Viewer> {
  const result = await refreshTokens(tokens.refreshToken, { clientId });
  if (result.kind === "fresh") return { kind, accessToken: result.tokens.accessToken };
  if (result.kind === "unavailable") return { kind: "unavailable", was: kind };
  return kind === "member" ? { kind: "guest", ended: true } : { kind: "guest" };
}

/**
 * Asks Wix something as the person who is here. When Wix refuses a token whose time is not up, the question is put
 * once more with a new one; whoever's session has ended asks as a guest.
 */
export async function askAsViewer<T>(question: (viewer: Viewer) => Promise<T>): Promise<T> {
  try {
    return await question(await getViewer());
  } catch (error) {
    if (wixStatus(error instanceof ShopError ? error.cause : error) !== 401) throw error;
    const session = await sessionOfRequest();
    if (!session) throw error;
    return question(await renewedViewer(session));
  }
}

/**
 * The logged-in member, for data that belongs to one.
 *
 * Everybody else is sent to the login page and back to `returnTo` afterwards.
 * @throws ShopError `unavailable` when there is a session but Wix cannot be reached; that is not a logout
 */
export async function requireMember(returnTo: `/${string}`): Promise<{ accessToken: string }> {
  return memberOf(await getViewer(), returnTo);
}

/** The same for a viewer who is already known. */
export function memberOf(viewer: Viewer, returnTo: `/${string}`): { accessToken: string } {
  if (viewer.kind === "member") return viewer;
  if (viewer.kind === "unavailable" && viewer.was === "member") {
    throw new ShopError(failed("unavailable", "SESSION_UNAVAILABLE").error);
  }
  const notice = viewer.kind === "guest" && viewer.ended ? "notice=ended&" : "";
  redirect(`/login?${notice}returnTo=${encodeURIComponent(returnTo)}`);
}
