import "server-only";
import { issueVisitor } from "./first-act";
import { refreshTokens } from "./refresh";
import { withTokens } from "./session";
import { endRefusedSession, nowSeconds, readSession, startVisitorSession, writeSession } from "./write";

/**
 * For an action or handler whose token Wix refused before its time was up: renews the session, or replaces one that
 * Wix has ended. A visitor becomes another visitor. A member does not become somebody else behind their back: their
 * session ends and they are told, unless `anybody` says that the action is for whoever is there. Never in a page,
 * which cannot set a cookie.
 *
 * @returns whether trying again, with `getViewer()` asked anew, makes sense
 */
export async function replaceRefusedToken({ anybody = false } = {}): Promise<boolean> {
  const session = await readSession();
  if (!session) return false;
  const { clientId, kind, tokens } = session;
  const result = await refreshTokens(tokens.refreshToken, { clientId });
  if (result.kind === "fresh") return writeSession(withTokens(session, result.tokens, nowSeconds()));
  if (result.kind === "unavailable") return false;
  await endRefusedSession(session);
  if (kind === "member" && !anybody) return false;
  const visitor = await issueVisitor();
  if (visitor) await startVisitorSession(visitor);
  return visitor !== undefined;
}
