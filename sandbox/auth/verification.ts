import { randomBytes, randomInt } from "node:crypto";
import type { World } from "../kernel/world";

const lifetime = 30 * 60 * 1000;

/**
 * "Mails" a six-digit code to a new member and answers the state token that goes with it. The code
 * can be read at the control door.
 */
export function startVerification(world: World, memberId: string): string {
  const stateToken = `JWS.${randomBytes(96).toString("base64url")}`;
  world.state.auth.verifications[stateToken] = {
    memberId,
    code: String(randomInt(0, 1_000_000)).padStart(6, "0"),
    expiresAt: world.now().getTime() + lifetime,
  };
  return stateToken;
}

/** How many wrong codes a state token outlives. Inferred. */
const mostTries = 10;

/** The member whose mail held `code`; the state token stays usable until the code is right, or wrong too often. */
export function takeVerification(world: World, stateToken: string, code: string): string | undefined {
  const pending = world.state.auth.verifications[stateToken];
  if (!pending || pending.expiresAt <= world.now().getTime()) return undefined;
  if (pending.code !== code) {
    pending.wrong = (pending.wrong ?? 0) + 1;
    if (pending.wrong >= mostTries) delete world.state.auth.verifications[stateToken];
    return undefined;
  }
  delete world.state.auth.verifications[stateToken];
  return pending.memberId;
}
