import "server-only";
import type { backInStockNotifications } from "@wix/ecom";
import { nameProducts } from "@/lib/desk/products/queries";
import { managesProducts } from "@/lib/desk/products/queries-whole";
import { failed, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toLowItem, toWaiting } from "./convert";
import type { LowItem, LowPage, WaitingList } from "./types";

const itemsOnPage = 50;

/** Wix answers at most 100 requests; more than so many pages nobody reads. */
const requestsOnPage = 100;
const mostPages = 10;

export const managesRequests = { duty: "catalog", permission: "Manage Stores - all" } as const;

/**
 * Variants of which there are so many units or fewer, the fewest first. What nobody counts is not among them.
 *
 * @throws ShopError
 * Wix: `POST /stores/v3/inventory-items/query`
 */
export async function listLowStock(below: number, cursor?: string): Promise<LowPage> {
  const answer = await askAsOwner(managesProducts, (client) => {
    const query = client.inventoryItemsV3
      .queryInventoryItems()
      .eq("trackQuantity", true)
      .le("quantity", below)
      .ascending("quantity")
      .limit(itemsOnPage);
    return (cursor ? query.skipTo(cursor) : query).find();
  });
  const { next, prev } = answer.cursors;
  return {
    items: answer.items.flatMap((item) => toLowItem(item) ?? []),
    ...(answer.hasNext() && next && { next }),
    ...(answer.hasPrev() && prev && { previous: prev }),
  };
}

/**
 * One variant as it is now.
 *
 * @throws ShopError `not-found`, and whatever else Wix answers
 * Wix: `GET /stores/v3/inventory-items/{id}`
 */
export async function getStocked(itemId: string): Promise<LowItem> {
  const item = toLowItem(
    await askAsOwner(managesProducts, (client) => client.inventoryItemsV3.getInventoryItem(itemId)),
  );
  if (!item) throw new ShopError(failed("not-found", "NO_INVENTORY_ITEM").error);
  return item;
}

/** Who waits for what: requests that have not been answered, by product. */
export async function listWaiting(): Promise<WaitingList> {
  const { requests, more } = await waitingRequests();
  const ids = requests.flatMap(({ catalogReference }) => catalogReference?.catalogItemId ?? []);
  const names = ids.length > 0 ? await nameProducts(ids) : new Map();
  return { products: toWaiting(requests, names), more };
}

/**
 * Requests that have not been answered, oldest first.
 *
 * Wix: `POST /back-in-stock-service/v1/back-in-stock-notification-requests/query`
 */
export async function waitingRequests(): Promise<{
  requests: backInStockNotifications.BackInStockNotificationRequest[];
  more: boolean;
}> {
  const requests: backInStockNotifications.BackInStockNotificationRequest[] = [];
  let cursor: string | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await askAsOwner(managesRequests, (client) => {
      const query = client.backInStockNotifications
        .queryBackInStockNotificationRequests()
        .eq("status", "RECEIVED")
        .ascending("_createdDate")
        .limit(requestsOnPage);
      return (cursor ? query.skipTo(cursor) : query).find();
    });
    requests.push(...answer.items);
    cursor = answer.hasNext() ? (answer.cursors.next ?? undefined) : undefined;
    if (!cursor) return { requests, more: false };
  }
  return { requests, more: true };
}
