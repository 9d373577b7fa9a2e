import { setTimeout as pause } from "node:timers/promises";
import { ShopError } from "@/lib/result";
import { wixStatus } from "@/lib/wix/errors";
import { isAnswer } from "./is-answer";

/** How a change ended. `seen`: Wix's answer was lost, but what was wanted is there. */
export type Ending = "answered" | "seen";

/** Pauses before each look: what Wix has just done is not at once in what it lists. Milliseconds. */
const looks = [0, 700, 1_500];

/**
 * Changes something at Wix. When no answer comes it is not known whether it happened, so it is looked for; it is never
 * simply done again.
 *
 * @param isThere whether what was wanted can be seen by now
 * @param pauses before each look, in milliseconds
 * @throws what the change threw, when it cannot be seen: then nobody knows
 */
export async function lookAfterLoss(
  change: () => Promise<unknown>,
  isThere: () => Promise<boolean>,
  pauses = looks,
): Promise<Ending> {
  try {
    await change();
    return "answered";
  } catch (error) {
    if (!isLost(error)) throw error;
    for (const ms of pauses) {
      await pause(ms);
      if (await isThere().catch(() => false)) return "seen";
    }
    throw error;
  }
}

/** Whether nobody knows what came of it. Refused for want of a permission, or for asking too often, is an answer. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof ShopError) || wixStatus(error.cause) === 429) return false;
  return !isAnswer(error.failure);
}
