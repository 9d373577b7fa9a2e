import "server-only";
import pLimit from "p-limit";
import { managesProducts } from "@/lib/desk/products/queries-whole";
import { failed, ok, type Result } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { managesRequests, waitingRequests } from "./queries";

/** Calls to Wix side by side. */
const inTurn = pLimit(3);

/**
 * Adds units to what is there, however much that is by now: a sale in between is not lost, so there is nothing to
 * conflict with.
 *
 * @returns how many there are now
 * Wix: `POST /stores/v3/bulk/inventory-items/increment`
 */
export async function addUnits(itemId: string, units: number): Promise<Result<number>> {
  const { results } = await askAsOwner(managesProducts, (client) =>
    client.inventoryItemsV3.bulkIncrementInventoryItems([{ inventoryItemId: itemId, incrementBy: units }], {
      returnEntity: true,
      reason: "MANUAL",
    }),
  );
  const [line] = results ?? [];
  if (line?.itemMetadata?.success) return ok(line.item?.quantity ?? units);
  const code = line?.itemMetadata?.error?.code ?? "NO_RESULT";
  if (code === "MAX_QUANTITY_LIMIT_REACHED") return failed("invalid", code, "units: Wix counts to 99,999");
  return failed(/NOT_FOUND/.test(code) ? "not-found" : "conflict", code);
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
