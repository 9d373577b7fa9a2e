import "server-only";
import { OAuthStrategy } from "@wix/sdk";
import { env } from "@/lib/env";
import type { ShopperClient } from "./shopper";

/** What has to be kept until the browser comes back from Wix's login page. */
export interface LoginAttempt {
  state: string;
  codeVerifier: string;
  redirectUri: string;
}

/**
 * Prepares a login on Wix's own page.
 *
 * @param client of the visitor who wants to log in; Wix ties the attempt to them
 * @returns the attempt and the page to send the browser to (single use)
 * Wix: `POST /redirects-api/v1/redirect-session` with `auth.authRequest` (PKCE S256, `responseMode=query`).
 */
export async function startHostedLogin(
  client: ShopperClient,
  redirectUri: string,
): Promise<{ attempt: LoginAttempt; url: string }> {
  const data = OAuthStrategy({ clientId: env.WIX_CLIENT_ID }).generateOAuthData(redirectUri);
  const { redirectSession } = await client.redirects.createRedirectSession({
    auth: {
      authRequest: {
        redirectUri,
        clientId: env.WIX_CLIENT_ID,
        codeChallenge: data.codeChallenge,
        codeChallengeMethod: "S256",
        responseMode: "query",
        responseType: "code",
        scope: "offline_access",
        state: data.state,
      },
      prompt: "login",
    },
  });
  if (!redirectSession?.fullUrl) throw new Error("Wix answered a redirect session without an address");
  return {
    attempt: { state: data.state, codeVerifier: data.codeVerifier, redirectUri },
    url: redirectSession.fullUrl,
  };
}

/**
 * Where to send the browser so that Wix's own session ends too.
 *
 * @param returnUrl absolute; its domain must be on the client's allow list
 */
export async function hostedLogoutUrl(client: ShopperClient, returnUrl: string): Promise<string | undefined> {
  const { redirectSession } = await client.redirects.createRedirectSession({
    logout: { clientId: env.WIX_CLIENT_ID },
    callbacks: { postFlowUrl: returnUrl },
  });
  return redirectSession?.fullUrl ?? undefined;
}
