import "server-only";
import { OAuthStrategy } from "@wix/sdk";

/**
 * A login to ask Wix for: a code by PKCE (S256), answered in the query of `redirectUri`, for a session that outlives
 * its access token. `data` holds the state and the verifier that belong to it.
 */
export function newAuthRequest(clientId: string, redirectUri: string) {
  const data = OAuthStrategy({ clientId }).generateOAuthData(redirectUri);
  const authRequest = {
    redirectUri,
    clientId,
    codeChallenge: data.codeChallenge,
    codeChallengeMethod: "S256",
    responseMode: "query",
    responseType: "code",
    scope: "offline_access",
    state: data.state,
  };
  return { data, authRequest };
}
