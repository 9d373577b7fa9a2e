import "server-only";
import { authentication } from "@wix/identity";
import { createClient } from "@wix/sdk";
import { env } from "@/lib/env";
import { apiKeyFor } from "./admin-key";
import { type GrantResult, grantTokens } from "./oauth";
import { bearer, wixFetch } from "./transport";

/** Somebody whom an identity provider of the shop's owner has logged in. The e-mail has been verified there. */
export interface VouchedPerson {
  email: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
}

/**
 * A member's tokens for somebody whom this server vouches for: Wix finds the member by e-mail, or makes one, and asks
 * for no password. Whoever holds the API key can be any member, which is why this is off unless there is one.
 *
 * @param visitor access token of the browser that is about to be this member's
 * @throws an SDK error when Wix refuses the key or cannot be asked
 * Wix: `POST /_api/iam/authentication/v2/sign-on`, then `POST /oauth2/token` with `authorized_client`
 */
export async function vouchForMember(visitor: string, person: VouchedPerson): Promise<GrantResult> {
  const authority = `${visitor},${apiKeyFor("members") ?? ""}`;
  const wix = createClient({ auth: bearer(() => authority), modules: { authentication }, fetch: wixFetch });
  const { email, firstName, lastName } = person;
  const { sessionToken, identity } = await wix.authentication.signOn(
    { email },
    {
      profile: { ...(firstName && { firstName }), ...(lastName && { lastName }) },
      verifyEmail: true,
    },
  );
  if (!sessionToken || !identity?._id) throw new Error("Wix answered a sign-on without a session");
  return grantTokens(env.WIX_CLIENT_ID, {
    grantType: "authorized_client",
    memberId: identity._id,
    sessionToken,
    authority,
  });
}
