import "server-only";
import type { LoginAttempt } from "./login";
import { wixFetch } from "./transport";

/** Wix has been seen to answer at once; a hop between its own hosts is not ruled out. */
const mostHops = 3;

/**
 * Follows a login without a page to its end, as a browser would, and takes the code off the address it would be sent
 * to. That address is the shop's own and is never visited.
 *
 * @param url from `startHostedLogin` with a `sessionToken` and `prompt: "none"`
 * @returns undefined when Wix answers anything else than a code for this very attempt
 * Wix: `GET /_api/oauth2/authorize`
 */
export async function codeWithoutPage(url: string, attempt: LoginAttempt): Promise<string | undefined> {
  const expected = new URL(attempt.redirectUri);
  let here = new URL(url);
  for (let hop = 0; hop < mostHops; hop += 1) {
    const response = await wixFetch(here, { redirect: "manual" });
    await response.body?.cancel();
    const location = response.headers.get("location");
    if (!location || !URL.canParse(location, here)) return undefined;
    const next = new URL(location, here);
    if (next.origin === expected.origin && next.pathname === expected.pathname) {
      const { searchParams } = next;
      const isOurs = searchParams.get("state") === attempt.state && !searchParams.has("error");
      return isOurs ? (searchParams.get("code") ?? undefined) : undefined;
    }
    // Never from https to something anybody on the way could read.
    if (next.protocol !== here.protocol) return undefined;
    here = next;
  }
  return undefined;
}
