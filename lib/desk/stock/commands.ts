import "server-only";
import pLimit from "p-limit";
import { managesProducts } from "@/lib/desk/products/queries-whole";
import { failed, ok, type Result } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import type { Desk } from "../guard";
import { lookAfterLoss } from "../lost-answer";
import type { Restock } from "./input";
import { getStocked, managesRequests, waitingRequests } from "./queries";
import { type LowItem, nameOf } from "./types";

/** Calls to Wix side by side. */
const inTurn = pLimit(3);

/**
 * Adds units to what is there. A sale in between is not lost, so fewer than the page showed are nothing to conflict with;
 * more are: perhaps these very units. Two Wix calls, and looking for what was lost.
 *
 * @returns what is there now; failures `conflict`: `STOCK_CHANGED` when there are more by now than the page showed;
 *   `invalid`, `not-found`
 * @throws ShopError; `unavailable` also when it is not known whether they were added
 * Wix: `POST /stores/v3/bulk/inventory-items/increment`
 */
export async function addUnits({ itemId, shown, units }: Restock, desk: Desk): Promise<Result<LowItem>> {
  const before = await getStocked(itemId);
  desk.note({ object: nameOf(before), before: { units: before.quantity }, after: { added: units } });
  if (before.quantity > shown) return failed("conflict", "STOCK_CHANGED");
  let results: Awaited<ReturnType<typeof increment>> = [];
  let now = before;
  const ending = await lookAfterLoss(
    async () => {
      results = await increment(itemId, units);
    },
    async () => {
      now = await getStocked(itemId);
      return now.quantity > before.quantity;
    },
  );
  const [line] = results;
  if (ending === "seen" || line?.itemMetadata?.success) {
    const quantity = line?.item?.quantity ?? now.quantity;
    desk.note({ after: { added: units, units: quantity } });
    return ok({ ...now, quantity });
  }
  const code = line?.itemMetadata?.error?.code ?? "NO_RESULT";
  if (code === "MAX_QUANTITY_LIMIT_REACHED") return failed("invalid", code, "units: Wix counts to 99,999");
  return failed(/NOT_FOUND/.test(code) ? "not-found" : "conflict", code);
}

async function increment(itemId: string, units: number) {
  const { results } = await askAsOwner(managesProducts, (client) =>
    client.inventoryItemsV3.bulkIncrementInventoryItems([{ inventoryItemId: itemId, incrementBy: units }], {
      returnEntity: true,
      reason: "MANUAL",
    }),
  );
  return results ?? [];
}

/**
 * Marks everybody's requests for a product as answered.
 *
 * @returns how many were marked, of how many
 * Wix: `PUT /back-in-stock-service/v1/back-in-stock-notification-requests/{id}/mark-as-notification-sent`
 */
export async function markTold(productId: string): Promise<{ marked: number; of: number }> {
  const { requests } = await waitingRequests();
  const ids = requests.flatMap(({ _id, catalogReference }) =>
    _id && catalogReference?.catalogItemId === productId ? [_id] : [],
  );
  const marks = await Promise.allSettled(
    ids.map((id) =>
      inTurn(() =>
        askAsOwner(managesRequests, (client) => client.backInStockNotifications.markAsNotificationSent(id)),
      ),
    ),
  );
  const refused = marks.find((mark) => mark.status === "rejected");
  const marked = marks.filter((mark) => mark.status === "fulfilled").length;
  if (refused && marked === 0) throw refused.reason;
  return { marked, of: ids.length };
}
