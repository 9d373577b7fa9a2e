import "server-only";
import { env } from "@/lib/env";
import type { LoginAttempt } from "@/lib/wix/login";
import { grantTokens } from "@/lib/wix/oauth";
import { toTokens } from "./refresh";
import type { Tokens } from "./types";

/**
 * Exchanges the code Wix's login page sent along for a member's tokens.
 *
 * @returns `dead` when the code was used before, took too long or belongs to another attempt
 * Wix: `POST /oauth2/token`, grant `authorization_code` with the PKCE verifier
 */
export async function exchangeLoginCode(
  attempt: LoginAttempt,
  code: string,
): Promise<{ kind: "tokens"; tokens: Tokens } | { kind: "dead" } | { kind: "unavailable" }> {
  const { codeVerifier, redirectUri } = attempt;
  const result = await grantTokens(env.WIX_CLIENT_ID, {
    grantType: "authorization_code",
    code,
    codeVerifier,
    redirectUri,
  });
  return result.kind === "granted" ? { kind: "tokens", tokens: toTokens(result.grant, Date.now()) } : result;
}
