import "server-only";
import { ShopError } from "@/lib/result";
import { getOrderOf } from "./guest";
import { getMyOrder } from "./queries";
import type { Order } from "./types";

/** An order somebody comes back from checkout with. */
export type FoundOrder =
  /** `partly`: without names and addresses, because it was placed by whom this browser was before. */
  | { kind: "order"; order: Order; partly?: true }
  /**
   * Wix does not know it (yet): an order can appear seconds after the payment. Or it is somebody else's, which nobody is
   * told: the answer is the same and takes as long.
   */
  | { kind: "not-yet" }
  | { kind: "unavailable" };

/** Pauses before asking again. Milliseconds; together short enough for a page to wait. */
const pauses = [400, 900];

/**
 * Reads an order right after checkout. Asks Wix up to three times while the order is not there yet. Never throws.
 *
 * @param checkouts those this browser has opened: who was a guest when they paid and has logged in since has another
 * token, to which Wix does not show the order
 */
export async function findMyOrder(id: string, checkouts: ReadonlySet<string>): Promise<FoundOrder> {
  for (const pause of [...pauses, undefined]) {
    try {
      const order = await theirs(id);
      if (order) return { kind: "order", order };
      const opened = await getOrderOf(checkouts, id);
      // It may have appeared between the two questions.
      const mine = opened && (await theirs(id));
      if (mine) return { kind: "order", order: mine };
      if (opened) return { kind: "order", order: opened, partly: true };
    } catch (error) {
      if (!(error instanceof ShopError)) throw error;
      console.error(`order: Wix could not be asked: ${error.failure.code}`);
      return { kind: "unavailable" };
    }
    if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { kind: "not-yet" };
}

/** Undefined also for an order that is somebody else's. */
async function theirs(id: string): Promise<Order | undefined> {
  try {
    return await getMyOrder(id);
  } catch (error) {
    if (error instanceof ShopError && notTheirs.has(error.failure.kind)) return undefined;
    throw error;
  }
}

const notTheirs = new Set(["forbidden", "unauthenticated", "invalid"]);
