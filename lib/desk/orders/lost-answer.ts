import { ShopError } from "@/lib/result";

/** How a change ended. `seen`: Wix's answer was lost, but what was wanted is there. */
export type Ending = "answered" | "seen";

/**
 * Changes something at Wix. When no answer comes it is not known whether it happened, so it is looked for; it is never
 * simply done again.
 *
 * @param isThere whether what was wanted can be seen by now
 * @throws what the change threw, when it cannot be seen: then nobody knows
 */
export async function lookAfterLoss(
  change: () => Promise<unknown>,
  isThere: () => Promise<boolean>,
): Promise<Ending> {
  try {
    await change();
    return "answered";
  } catch (error) {
    if (!isLost(error) || !(await isThere().catch(() => false))) throw error;
    return "seen";
  }
}

/** Refused for want of a permission is an answer. */
function isLost(error: unknown): boolean {
  if (!(error instanceof ShopError)) return false;
  const { kind, code } = error.failure;
  return kind === "unavailable" && code !== "NO_ADMIN_KEY" && code !== "PERMISSION_MISSING";
}
