import { randomBytes, randomInt } from "node:crypto";
import type { World } from "../kernel/world";
import type { Verification } from "./state";

const lifetime = 30 * 60 * 1000;

/** How many wrong codes a state token outlives. Inferred. */
const mostTries = 10;

/**
 * "Mails" a six-digit code to a new member and answers the state token that goes with it. The code
 * can be read at the control door.
 */
export function startVerification(world: World, memberId: string): string {
  const stateToken = `JWS.${randomBytes(96).toString("base64url")}`;
  world.state.auth.verifications[stateToken] = newVerification(world, memberId);
  return stateToken;
}

/**
 * Mails another code, at somebody's wish. A login that waits for a code takes the new one from then on, and
 * wrong codes count on (inferred).
 *
 * @returns the verification id, which is no state token
 */
export function sendAnotherCode(world: World, memberId: string): string {
  const { verifications } = world.state.auth;
  const fresh = newVerification(world, memberId);
  const waiting = Object.values(verifications).filter(
    (entry) => entry.memberId === memberId && !entry.outsideLogin && isOpen(world, entry),
  );
  for (const entry of waiting) entry.code = fresh.code;
  const id = world.newId();
  if (waiting.length === 0) verifications[id] = { ...fresh, outsideLogin: true };
  return id;
}

/**
 * The member whose mail held `code`; the state token stays usable until the code is right, or wrong too
 * often.
 */
export function takeVerification(world: World, stateToken: string, code: string): string | undefined {
  const pending = openVerification(world, stateToken);
  if (!pending) return undefined;
  if (pending.code !== code) {
    pending.wrong = (pending.wrong ?? 0) + 1;
    if (pending.wrong >= mostTries) delete world.state.auth.verifications[stateToken];
    return undefined;
  }
  delete world.state.auth.verifications[stateToken];
  return pending.memberId;
}

/** What a state token waits for; undefined once it is too old or was guessed at too often. */
export function openVerification(world: World, stateToken: string): Verification | undefined {
  const pending = world.state.auth.verifications[stateToken];
  return pending && !pending.outsideLogin && isOpen(world, pending) ? pending : undefined;
}

function isOpen(world: World, { expiresAt }: Verification): boolean {
  return expiresAt > world.now().getTime();
}

function newVerification(world: World, memberId: string): Verification {
  return {
    memberId,
    code: String(randomInt(0, 1_000_000)).padStart(6, "0"),
    expiresAt: world.now().getTime() + lifetime,
  };
}
