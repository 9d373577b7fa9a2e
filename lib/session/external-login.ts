import "server-only";
import * as oidc from "openid-client";
import { z } from "zod";
import { env } from "@/lib/env";
import { toFailure } from "@/lib/wix/errors";
import { type VouchedPerson, vouchForMember } from "@/lib/wix/vouch";
import { report } from "./audit";
import { issueVisitor } from "./first-act";
import type { TakenAttempt } from "./login-attempt";
import { toTokens } from "./refresh";
import type { Tokens, Viewer } from "./types";

/** Seconds for any answer of the provider. */
const timeout = 5;

/** Where the provider sends the browser back to; it has to know this address. */
export const externalCallback = `${env.SITE_URL}/login/external`;

/** The name on the button when people may log in with the owner's own provider; undefined when they may not. */
export function externalLoginName(): string | undefined {
  return env.EXTERNAL_LOGIN_ISSUER ? env.EXTERNAL_LOGIN_NAME : undefined;
}

// What a provider says of itself changes once in years; asked for once in the life of the process.
let discovered: Promise<oidc.Configuration> | undefined;

function provider(): Promise<oidc.Configuration> {
  discovered ??= discover().catch((error: unknown) => {
    discovered = undefined;
    throw error;
  });
  return discovered;
}

async function discover(): Promise<oidc.Configuration> {
  const { EXTERNAL_LOGIN_ISSUER, EXTERNAL_LOGIN_CLIENT_ID, EXTERNAL_LOGIN_CLIENT_SECRET } = env;
  if (!EXTERNAL_LOGIN_ISSUER || !EXTERNAL_LOGIN_CLIENT_ID) throw new Error("external login is off");
  const issuer = new URL(EXTERNAL_LOGIN_ISSUER);
  // Without TLS anybody on the way could say who somebody is; the environment allows it on this machine only.
  const execute = issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(issuer, EXTERNAL_LOGIN_CLIENT_ID, EXTERNAL_LOGIN_CLIENT_SECRET, undefined, {
    timeout,
    execute,
  });
}

/**
 * Prepares a login at the owner's provider (OpenID Connect, code flow with PKCE).
 *
 * @returns what has to be kept, and the page to send the browser to
 * @throws when the provider cannot be reached
 */
export async function startExternalLogin() {
  const config = await provider();
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const attempt = { state: oidc.randomState(), codeVerifier, redirectUri: externalCallback };
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: externalCallback,
    scope: "openid email profile",
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
    state: attempt.state,
    nonce,
  });
  return { attempt, nonce, url: url.href };
}

const claimsSchema = z.object({
  email: z.email().max(320),
  // Without it anybody could open an account there with a member's address and become that member here.
  email_verified: z.literal(true),
  given_name: z.string().max(100).optional(),
  family_name: z.string().max(100).optional(),
});

/**
 * Asks the provider who has come back.
 *
 * @param query of the address the browser was sent to
 * @returns `refused` when the answer does not hold or the e-mail has not been verified
 */
export async function identifyExternally(
  attempt: TakenAttempt,
  query: URLSearchParams,
): Promise<{ kind: "person"; person: VouchedPerson } | { kind: "refused" | "unavailable" }> {
  try {
    const answer = await oidc.authorizationCodeGrant(
      await provider(),
      new URL(`${externalCallback}?${query}`),
      {
        pkceCodeVerifier: attempt.codeVerifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce ?? "",
        idTokenExpected: true,
      },
    );
    const claims = claimsSchema.safeParse(answer.claims());
    if (!claims.success) return { kind: "refused" };
    const { email, given_name: firstName, family_name: lastName } = claims.data;
    return { kind: "person", person: { email, firstName, lastName } };
  } catch (error) {
    report("external login: the provider's answer was not accepted", error);
    // Whatever the provider says is its last word; only silence is worth another try.
    const silent = error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
    return { kind: silent ? "unavailable" : "refused" };
  }
}

/** Makes a member of somebody the provider has identified. */
export async function becomeMember(
  viewer: Viewer,
  person: VouchedPerson,
): Promise<{ kind: "tokens"; tokens: Tokens } | { kind: "refused" | "unavailable" }> {
  try {
    // Wix wants a visitor's token beside the key; who is a member already gets one for this alone.
    const visitor =
      viewer.kind === "visitor" ? viewer.accessToken : (await issueVisitor())?.tokens.accessToken;
    if (!visitor) return { kind: "unavailable" };
    const result = await vouchForMember(visitor, person);
    if (result.kind === "granted") return { kind: "tokens", tokens: toTokens(result.grant, Date.now()) };
    return { kind: result.kind === "dead" ? "refused" : "unavailable" };
  } catch (error) {
    const failure = toFailure(error);
    report(`external login: Wix did not make a member (${failure.code})`, error);
    return { kind: failure.kind === "unavailable" ? "unavailable" : "refused" };
  }
}
