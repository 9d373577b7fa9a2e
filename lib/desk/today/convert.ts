import type { orders } from "@wix/ecom";
import type { inventoryItemsV3 } from "@wix/stores";
import { type OrderContext, toOrderSummary } from "@/lib/orders/convert";
import type { OrderSummary } from "@/lib/orders/types";
import type { LowStock } from "./types";

/** What a sale adds to its day. Without its lines: hundreds of orders are read for one page. */
export function toSold(wix: orders.Order, context: OrderContext): OrderSummary | undefined {
  return toOrderSummary({ ...wix, lineItems: [] }, context);
}

/** A variant of which little is left; undefined for an answer without an id or a number. */
export function toLowStock(wix: inventoryItemsV3.InventoryItem): LowStock | undefined {
  const { _id: id, quantity, product } = wix;
  if (!id || quantity === undefined || quantity === null) return undefined;
  const sku = product?.variantSku;
  return {
    id,
    name: product?.name || "A product without a name",
    variant: product?.variantName ?? "",
    quantity,
    ...(sku && { sku }),
  };
}
