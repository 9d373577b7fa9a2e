import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { env } from "@/lib/env";
import { failed, ShopError } from "@/lib/result";
import { openSession, sessionCookieName } from "./cookie";
import { refreshTokens } from "./refresh";
import type { Viewer } from "./types";

/**
 * Who is asking. Read from the sealed cookie, so it is what the middleware made of it, also on the very request that
 * was given a new session. Only where a request may be looked at: never in `use cache`, never on a static page.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  // Opening a seal looks at the clock, which a prerender must not.
  await connection();
  const now = Date.now() / 1000;
  const session = await openSession((await cookies()).get(sessionCookieName(env))?.value, env, now);
  if (!session) return { kind: "guest" };
  if (session.tokens.expiresAt > now) return { kind: session.kind, accessToken: session.tokens.accessToken };
  // The middleware could not renew it, or was not asked. What we learn here cannot be written, only used.
  const result = await refreshTokens(session.tokens.refreshToken, { clientId: session.clientId });
  if (result.kind === "fresh") return { kind: session.kind, accessToken: result.tokens.accessToken };
  return result.kind === "dead" ? { kind: "guest" } : { kind: "unavailable", was: session.kind };
});

/**
 * The logged-in member, for data that belongs to one.
 *
 * Everybody else is sent to the login page and back to `returnTo` afterwards.
 * @throws ShopError `unavailable` when there is a session but Wix cannot be reached; that is not a logout
 */
export async function requireMember(returnTo: `/${string}`): Promise<{ accessToken: string }> {
  const viewer = await getViewer();
  if (viewer.kind === "member") return viewer;
  if (viewer.kind === "unavailable" && viewer.was === "member") {
    throw new ShopError(failed("unavailable", "SESSION_UNAVAILABLE").error);
  }
  redirect(`/login?returnTo=${encodeURIComponent(returnTo)}`);
}
