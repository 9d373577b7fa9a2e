import "server-only";
import { env } from "@/lib/env";
import { codeWithoutPage } from "@/lib/wix/authorize";
import { startHostedLogin } from "@/lib/wix/login";
import { shopperClient } from "@/lib/wix/shopper";
import { exchangeLoginCode } from "./login-code";
import type { Tokens } from "./types";

/**
 * Turns the session token of an accepted login into a member's tokens, on the server from beginning to end: neither
 * the token nor the code ever reaches the browser.
 *
 * @param visitor access token of whoever logs in; Wix ties the login, and their cart, to them
 * @returns `dead` when Wix does not take the token (any more)
 * @throws an SDK error when Wix could not be asked
 */
export async function exchangeSessionToken(
  visitor: string,
  sessionToken: string,
): Promise<{ kind: "tokens"; tokens: Tokens } | { kind: "dead" | "unavailable" }> {
  const { attempt, url } = await startHostedLogin(shopperClient(visitor), `${env.SITE_URL}/login/callback`, {
    prompt: "none",
    sessionToken,
  });
  const code = await codeWithoutPage(url, attempt);
  return code ? exchangeLoginCode(attempt, code) : { kind: "dead" };
}
