import "server-only";
import { env } from "@/lib/env";
import { failed, ok, type Result } from "@/lib/result";
import { wixStatus } from "@/lib/wix/errors";
import {
  type IdentityAnswer,
  logInWithPassword,
  type Registration,
  registerMember,
  sendResetMail,
  verifyEmail,
} from "@/lib/wix/identity";
import { audit, report } from "./audit";
import { exchangeSessionToken } from "./session-token";
import type { Tokens } from "./types";
import { getViewer } from "./viewer";

/** Where Wix's page for a new password leads back to; it has to be on the client's list of redirect URIs. */
const resetReturnUrl = `${env.SITE_URL}/login/reset`;

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

/**
 * Has a link for a new password mailed, if there is such an account. What Wix has against this one e-mail is only in
 * the log: whoever asks would learn from it who has an account.
 */
export async function askForPassword(email: string): Promise<Result<undefined>> {
  if (!isOn()) return off;
  const viewer = await getViewer();
  if (viewer.kind !== "visitor" && viewer.kind !== "member") return failed("unavailable", "NO_VISITOR");
  try {
    await sendResetMail(viewer.accessToken, email, resetReturnUrl);
  } catch (error) {
    const status = wixStatus(error);
    // No answer is everybody's trouble, and a refused token is the guard's to replace.
    if (status === undefined || status === 401 || status >= 500) throw error;
    report(`a mail for a new password was refused with ${status}; is ${resetReturnUrl} allowed?`, error);
  }
  return ok(undefined);
}

/**
 * The same for a member who is logged in, to the e-mail that is theirs, where logins happen on Wix's pages too. They may
 * know what became of it.
 *
 * @throws an SDK error when Wix sends no mail
 */
export async function askForOwnPassword(email: string): Promise<Result<undefined>> {
  const viewer = await getViewer();
  if (viewer.kind !== "member") return failed("unauthenticated", "NOT_A_MEMBER");
  await sendResetMail(viewer.accessToken, email, resetReturnUrl).catch((error: unknown) => {
    if (wixStatus(error) !== 400) throw error;
    // The way back is not allowed; without one the link is as good.
    report(`a mail for a new password was refused with 400; is ${resetReturnUrl} allowed?`, error);
    return sendResetMail(viewer.accessToken, email);
  });
  return ok(undefined);
}

const off = failed("forbidden", "OWN_PAGES_ARE_OFF");

/** Actions can be called on any page: where Wix's pages do it, with their captcha, nobody gets around them here. */
function isOn(): boolean {
  return env.LOGIN_PAGES === "custom";
}

async function asVisitor(
  ask: (accessToken: string) => Promise<IdentityAnswer>,
): Promise<Result<MemberLogin>> {
  if (!isOn()) return off;
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
  const result = await exchanged(accessToken, sessionToken);
  if (result.kind !== "tokens") return failed("unavailable", "LOGIN_NOT_FINISHED");
  return ok({ kind: "member", tokens: result.tokens, visitor: isVisitor ? accessToken : undefined });
}

/** The password was right: whatever goes wrong from here on is not the person's doing, and the owner wants to know. */
async function exchanged(accessToken: string, sessionToken: string) {
  try {
    const result = await exchangeSessionToken(accessToken, sessionToken);
    if (result.kind === "dead") {
      console.error(
        `login: Wix gave no code; is ${env.SITE_URL}/login/callback on its list of redirect URIs?`,
      );
    }
    return result;
  } catch (error) {
    if (wixStatus(error) === 401) throw error;
    report("login: an accepted password could not be made a session", error);
    return { kind: "unavailable" } as const;
  }
}
