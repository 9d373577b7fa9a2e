import "server-only";
import { env } from "@/lib/env";
import { grantTokens } from "@/lib/wix/oauth";
import { refreshTokens, toTokens } from "./refresh";
import { newSession, withTokens } from "./session";
import type { Session } from "./types";
import { nowSeconds, readSession, writeSession } from "./write";

/**
 * For an action or handler whose token Wix refused before its time was up: renews the session, or replaces one that
 * Wix has ended with a new visitor's, as the middleware would. Never in a page, which cannot set a cookie.
 *
 * @returns whether trying again, with `getViewer()` asked anew, makes sense
 */
export async function replaceRefusedToken(): Promise<boolean> {
  const session = await readSession();
  if (!session) return false;
  const next = await successorOf(session);
  return next !== undefined && (await writeSession(next));
}

async function successorOf(session: Session): Promise<Session | undefined> {
  const result = await refreshTokens(session.tokens.refreshToken, { clientId: session.clientId });
  if (result.kind === "fresh") return withTokens(session, result.tokens, nowSeconds());
  if (result.kind === "unavailable") return undefined;
  const visitor = await grantTokens(env.WIX_CLIENT_ID, { grantType: "anonymous" });
  if (visitor.kind !== "granted") return undefined;
  return newSession("visitor", env.WIX_CLIENT_ID, toTokens(visitor.grant, Date.now()), nowSeconds());
}
