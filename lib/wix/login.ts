import "server-only";
import { env } from "@/lib/env";
import { newAuthRequest } from "./auth-request";
import type { ShopperClient } from "./shopper";

/** What has to be kept until the browser comes back from Wix's login page. */
export interface LoginAttempt {
  state: string;
  codeVerifier: string;
  redirectUri: string;
}

/** Wix's ids of the connections every headless client has. */
const connections = {
  google: "0e6a50f5-b523-4e29-990d-f37fa2ffdd69",
  facebook: "3ecad13f-52c3-483d-911f-31dbcf2a6d23",
};

export type LoginProvider = keyof typeof connections;

/** How a login on Wix's side should go. */
export interface HostedLogin {
  /** Straight to this provider's page, without Wix's form. */
  provider?: LoginProvider | undefined;
  /** `none`: show no page at all; answers `login_required` unless Wix already knows who it is. */
  prompt?: "login" | "none";
  /** Of a login that Wix has accepted with the shop's own form; used up by it. */
  sessionToken?: string;
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
  { provider, prompt = "login", sessionToken }: HostedLogin = {},
): Promise<{ attempt: LoginAttempt; url: string }> {
  const { data, authRequest } = newAuthRequest(env.WIX_CLIENT_ID, redirectUri);
  const { redirectSession } = await client.redirects.createRedirectSession({
    auth: {
      authRequest: {
        ...authRequest,
        ...(provider && { idp: connections[provider] }),
        ...(sessionToken && { sessionToken }),
      },
      prompt,
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
