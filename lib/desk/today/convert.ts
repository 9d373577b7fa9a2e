import type { inventoryItemsV3 } from "@wix/stores";
import type { LowStock } from "./types";

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
