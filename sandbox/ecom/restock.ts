import { restoreStock } from "../catalog/stock";
import type { World } from "../kernel/world";
import type { CatalogReference, OrderRecord } from "./state";

/** What the back office needs of an order's line. */
export interface OrderLine {
  id: string;
  quantity: number;
  catalogReference: CatalogReference;
  refundQuantity: number;
  restockQuantity: number;
}

/** Puts so many of each line back into the stock, and notes it in the order. Lines without a number stay away. */
export function restock(
  world: World,
  { order }: OrderRecord,
  wanted: readonly { id: string; quantity: number }[],
): void {
  const lines = order.lineItems as OrderLine[];
  for (const { id, quantity } of wanted) {
    const line = lines.find((candidate) => candidate.id === id);
    if (!line || quantity <= 0) continue;
    line.restockQuantity += quantity;
    const stocked = stockLine(world, line.catalogReference, quantity);
    if (stocked) restoreStock(world, [stocked]);
  }
}

function stockLine(world: World, { catalogItemId: productId, options }: CatalogReference, quantity: number) {
  const only = world.state.catalog.products[productId]?.variantsInfo.variants[0]?.id;
  const variantId = options?.variantId ?? only;
  return variantId ? { productId, variantId, quantity } : undefined;
}
