import "server-only";
import { env } from "@/lib/env";
import { failed, ok, type Result } from "@/lib/result";
import {
  type IdentityAnswer,
  logInWithPassword,
  type Registration,
  registerMember,
  sendResetMail,
  verifyEmail,
} from "@/lib/wix/identity";
import { audit } from "./audit";
import { exchangeSessionToken } from "./session-token";
import type { Tokens } from "./types";
import { getViewer } from "./viewer";

/** Where Wix's page for a new password leads back to; it has to be on the client's list of redirect URIs. */
export const resetReturnUrl = `${env.SITE_URL}/login/reset`;

/** How a login on the shop's own pages goes on. `visitor`: access token from before the login, when there was one. */
export type MemberLogin =
  | { kind: "member"; tokens: Tokens; visitor: string | undefined }
  | { kind: "verify"; stateToken: string }
  | { kind: "approval" };

/** Logs in with e-mail and password. Wix: see `lib/wix/identity.ts` */
export function logInHere(email: string, password: string): Promise<Result<MemberLogin>> {
  return asVisitor((visitor) => logInWithPassword(visitor, email, password));
}

/** Opens an account. */
export function registerHere(registration: Registration): Promise<Result<MemberLogin>> {
  return asVisitor((visitor) => registerMember(visitor, registration));
}

/** Finishes a registration with the code from the mail. */
export function confirmEmail(stateToken: string, code: string): Promise<Result<MemberLogin>> {
  return asVisitor((visitor) => verifyEmail(visitor, stateToken, code));
}

/** Has a link for a new password mailed, if there is such an account. */
export async function askForPassword(email: string): Promise<Result<undefined>> {
  const viewer = await getViewer();
  if (viewer.kind !== "visitor" && viewer.kind !== "member") return failed("unavailable", "NO_VISITOR");
  await sendResetMail(viewer.accessToken, email, resetReturnUrl);
  return ok(undefined);
}

async function asVisitor(
  ask: (accessToken: string) => Promise<IdentityAnswer>,
): Promise<Result<MemberLogin>> {
  const viewer = await getViewer();
  if (viewer.kind !== "visitor" && viewer.kind !== "member") return failed("unavailable", "NO_VISITOR");
  const answer = await ask(viewer.accessToken);
  switch (answer.kind) {
    case "session":
      return enter(viewer.accessToken, answer.sessionToken, viewer.kind === "visitor");
    case "verify":
      return ok(answer);
    case "approval":
      return ok({ kind: "approval" });
    default:
      audit("login refused", { reason: answer.kind });
      return failed(answer.kind === "throttled" ? "throttled" : "invalid", refusals[answer.kind]);
  }
}

/** Ours, for the screen to choose its words from. */
const refusals = {
  credentials: "WRONG_CREDENTIALS",
  taken: "EMAIL_TAKEN",
  "bad-email": "BAD_EMAIL",
  "bad-password": "BAD_PASSWORD",
  "bad-code": "BAD_CODE",
  captcha: "CAPTCHA",
  throttled: "TOO_MANY_TRIES",
} as const;

async function enter(
  accessToken: string,
  sessionToken: string,
  isVisitor: boolean,
): Promise<Result<MemberLogin>> {
  const result = await exchangeSessionToken(accessToken, sessionToken);
  if (result.kind !== "tokens") return failed("unavailable", "LOGIN_NOT_FINISHED");
  return ok({ kind: "member", tokens: result.tokens, visitor: isVisitor ? accessToken : undefined });
}
