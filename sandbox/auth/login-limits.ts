import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";

/** How long an address waits after its last failed login. Inferred. */
const waitMs = 15 * 60 * 1000;

/**
 * Refuses without a solved captcha while the site wants one. The codes are Wix's; their status is inferred.
 */
export function refuseWithoutCaptcha({ switches }: World, tokens: unknown): void {
  if (switches.captcha === "off") return;
  const given = stringsIn(tokens);
  if (given.length === 0) throw applicationError(400, "-19971", "a captcha token is required");
  if (!given.includes("captcha-ok")) throw applicationError(400, "-19970", "the captcha token is invalid");
}

/** The tokens in `captchaTokens: [{Recaptcha?, InvisibleRecaptcha?, …}]`, whatever their kind. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

/**
 * Refuses everybody, or an address with too many failed logins. Code reported; status and counting inferred.
 */
export function refuseThrottled(world: World, email?: string): void {
  const { throttleLogin } = world.switches;
  if (throttleLogin === false) return;
  const failed = email === undefined ? undefined : failedLogins(world, email);
  if (throttleLogin === true || (failed && failed.count >= throttleLogin)) {
    throw applicationError(429, "-19959", "too many attempts");
  }
}

/** Counts a login that failed, whether or not there is such an account. */
export function countFailure(world: World, email: string): void {
  if (typeof world.switches.throttleLogin !== "number") return;
  world.state.auth.failedLogins ??= {};
  world.state.auth.failedLogins[nameOf(email)] = {
    count: (failedLogins(world, email)?.count ?? 0) + 1,
    expiresAt: world.now().getTime() + waitMs,
  };
}

/** A login that went well begins the count anew. */
export function forgetFailures(world: World, email: string): void {
  delete world.state.auth.failedLogins?.[nameOf(email)];
}

function failedLogins(world: World, email: string) {
  const failed = world.state.auth.failedLogins?.[nameOf(email)];
  return failed && failed.expiresAt > world.now().getTime() ? failed : undefined;
}

function nameOf(email: string): string {
  return email.trim().toLowerCase();
}
