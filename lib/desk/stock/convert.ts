import type { backInStockNotifications } from "@wix/ecom";
import type { inventoryItemsV3 } from "@wix/stores";
import type { LowItem, Waiting } from "./types";

/** A counted stock record as the list shows it. */
export function toLowItem(wix: inventoryItemsV3.InventoryItem): LowItem | undefined {
  if (!wix._id || !wix.productId) return undefined;
  return {
    itemId: wix._id,
    productId: wix.productId,
    product: wix.product?.name ?? "",
    variant: wix.product?.variantName ?? "",
    sku: wix.product?.variantSku ?? "",
    quantity: wix.quantity ?? 0,
  };
}

type Request = backInStockNotifications.BackInStockNotificationRequest;

/** Requests by product, the one most people wait for first. Whose they are is nobody's business here. */
export function toWaiting(
  requests: Request[],
  names: Map<string, { name: string; slug: string }>,
): Waiting[] {
  const products = new Map<string, Waiting>();
  for (const { catalogReference, _createdDate } of requests) {
    const productId = catalogReference?.catalogItemId;
    if (!productId) continue;
    const { name = "", slug = "" } = names.get(productId) ?? {};
    const date = _createdDate ? new Date(_createdDate).toISOString() : "";
    const known = products.get(productId) ?? { productId, product: name, slug, people: 0, since: date };
    products.set(productId, {
      ...known,
      people: known.people + 1,
      since: date !== "" && (known.since === "" || date < known.since) ? date : known.since,
    });
  }
  return [...products.values()].toSorted((a, b) => b.people - a.people || a.since.localeCompare(b.since));
}
