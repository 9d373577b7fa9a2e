import "server-only";
import { authentication, recovery, verification } from "@wix/identity";
import { createClient } from "@wix/sdk";
import { env } from "@/lib/env";
import { wixCode, wixStatus } from "./errors";
import { bearer, wixFetch } from "./transport";

/**
 * What Wix answers to somebody who logs in or registers with the shop's own form.
 * - `session`: accepted; the token stands for the login once, for five minutes, until a code is asked for
 * - `verify`: a six-digit code was mailed; `stateToken` goes back with it
 * - `approval`: the shop's owner has to approve the account first
 * - `captcha`: Wix wants to see a captcha, which only its own page can show
 * - `credentials`: no such account, the wrong password, a blocked account, or one that needs a new password. Which
 *   one is nobody's business.
 */
export type IdentityAnswer =
  | { kind: "session"; sessionToken: string }
  | { kind: "verify"; stateToken: string }
  | { kind: "approval" }
  | { kind: "captcha" | "credentials" | "throttled" | "taken" | "bad-email" | "bad-password" | "bad-code" };

/** The codes of Wix's identity service, old numbers and new names. */
const codes: Record<string, Exclude<IdentityAnswer["kind"], "session" | "verify">> = {
  "-19976": "credentials",
  "-17005": "credentials",
  "-19999": "credentials",
  "-19973": "credentials",
  "-19980": "credentials",
  "-19956": "credentials",
  "-19958": "approval",
  "-19995": "taken",
  DUPLICATE_EMAIL: "taken",
  "-19988": "bad-email",
  "-18880": "bad-email",
  "-19971": "captcha",
  "-19970": "captcha",
  CAPTCHA_TOKEN_REQUIRED: "captcha",
  INVALID_CAPTCHA_TOKEN: "captcha",
  "-19959": "throttled",
  THROTTLED_FEATURE: "throttled",
  VERIFICATION_FAILED: "bad-code",
  EMAIL_VERIFICATION_FAILED: "bad-code",
};

function identityClient(visitor: string) {
  return createClient({
    auth: bearer(() => visitor),
    modules: { authentication, recovery, verification },
    fetch: wixFetch,
  });
}

/**
 * Logs in with e-mail and password.
 *
 * @param visitor access token of whoever is asking
 * @throws an SDK error when Wix could not be asked, or refused the visitor's token
 * Wix: `POST /_api/iam/authentication/v2/login`
 */
export function logInWithPassword(visitor: string, email: string, password: string): Promise<IdentityAnswer> {
  return answered(() => identityClient(visitor).authentication.loginV2({ email }, { password }));
}

/** Somebody who opens an account. */
export interface Registration {
  email: string;
  password: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
}

/** Opens an account. As above. Wix: `POST /_api/iam/authentication/v2/register` */
export function registerMember(
  visitor: string,
  { email, password, firstName, lastName }: Registration,
): Promise<IdentityAnswer> {
  const profile = { ...(firstName && { firstName }), ...(lastName && { lastName }) };
  return answered(() => identityClient(visitor).authentication.registerV2({ email }, { password, profile }));
}

/** Hands in the six digits from the mail. As above. Wix: `POST /_api/iam/verification/v1/auth/verify` */
export function verifyEmail(visitor: string, stateToken: string, code: string): Promise<IdentityAnswer> {
  return answered(() =>
    identityClient(visitor).verification.verifyDuringAuthentication(code, { stateToken }),
  );
}

/**
 * Has Wix mail a link for a new password, if there is such an account. The link leads to a page of Wix's, and that one
 * back to `returnUrl`, which has to be on the client's list of redirect URIs, or nowhere.
 *
 * Wix: `POST /_api/iam/recovery/v1/send-email`
 */
export async function sendResetMail(visitor: string, email: string, returnUrl?: string): Promise<void> {
  const redirect = returnUrl && { redirect: { url: returnUrl, clientId: env.WIX_CLIENT_ID } };
  await identityClient(visitor).recovery.sendRecoveryEmail(email, { ...redirect });
}

interface StateMachine {
  state?: string;
  sessionToken?: string | null;
  stateToken?: string | null;
}

async function answered(ask: () => Promise<StateMachine>): Promise<IdentityAnswer> {
  let answer: StateMachine;
  try {
    answer = await ask();
  } catch (error) {
    return refusalOf(error);
  }
  const { state, sessionToken, stateToken } = answer;
  if (state === "SUCCESS" && sessionToken) return { kind: "session", sessionToken };
  if (state === "REQUIRE_EMAIL_VERIFICATION" && stateToken) return { kind: "verify", stateToken };
  if (state === "REQUIRE_OWNER_APPROVAL") return { kind: "approval" };
  throw new Error(`Wix answered a login with the state ${state}`);
}

/** What a refusal means; rethrows what is none of the person's doing. */
function refusalOf(error: unknown): IdentityAnswer {
  const kind = codes[wixCode(error) ?? ""];
  if (kind) return { kind };
  const field = violatedField(error);
  if (field?.includes("password")) return { kind: "bad-password" };
  if (field?.includes("code")) return { kind: "bad-code" };
  if (field?.includes("mail") || field?.includes("loginId")) return { kind: "bad-email" };
  if (wixStatus(error) === 429) return { kind: "throttled" };
  throw error;
}

/** The first field Wix found fault with. */
function violatedField(error: unknown): string | undefined {
  const details = (error as { details?: { validationError?: { fieldViolations?: { field?: string }[] } } })
    .details;
  return details?.validationError?.fieldViolations?.[0]?.field;
}
