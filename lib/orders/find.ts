import "server-only";
import { ShopError } from "@/lib/result";
import { getMyOrder } from "./queries";
import type { Order } from "./types";

/** An order somebody comes back from checkout with. */
export type FoundOrder =
  | { kind: "order"; order: Order }
  /**
   * Wix does not know it (yet): an order can appear seconds after the payment. Or it is somebody else's, which nobody is
   * told: the answer is the same and takes as long.
   */
  | { kind: "not-yet" }
  | { kind: "unavailable" };

/** Pauses before asking again. Milliseconds; together short enough for a page to wait. */
const pauses = [400, 900];

/** Reads an order right after checkout. Asks Wix up to three times while the order is not there yet. Never throws. */
export async function findMyOrder(id: string): Promise<FoundOrder> {
  for (const pause of [...pauses, undefined]) {
    try {
      const order = await getMyOrder(id);
      if (order) return { kind: "order", order };
    } catch (error) {
      if (!isNotTheirs(error)) return { kind: "unavailable" };
    }
    if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { kind: "not-yet" };
}

function isNotTheirs(error: unknown): boolean {
  if (!(error instanceof ShopError)) throw error;
  const { kind, code } = error.failure;
  if (kind === "forbidden" || kind === "unauthenticated" || kind === "invalid") return true;
  console.error(`order: Wix could not be asked: ${code}`);
  return false;
}
