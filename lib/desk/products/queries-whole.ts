import "server-only";
import type { inventoryItemsV3, productsV3 } from "@wix/stores";
import { failed, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";

export const managesProducts = { duty: "catalog", permission: "Manage Products" } as const;

/**
 * MERCHANT_DATA brings what a variant costs the owner: variants are written back as one list, and what was not read
 * would be lost.
 */
const fields = [
  "CURRENCY",
  "DESCRIPTION",
  "MEDIA_ITEMS_INFO",
  "MERCHANT_DATA",
  "VARIANT_OPTION_CHOICE_NAMES",
] as productsV3.SingleEntityOpsRequestedFields[];

/** Wix answers at most 1,000; a product has at most as many variants. */
const mostItems = 1_000;

export interface WholeProduct {
  product: productsV3.V3Product;
  items: inventoryItemsV3.InventoryItem[];
}

/**
 * A product with everything that is needed to change it, and its stock. Two Wix calls, side by side.
 *
 * @throws ShopError `not-found`, and whatever else Wix answers
 */
export async function readWhole(id: string): Promise<WholeProduct> {
  const [product, items] = await Promise.all([
    askAsOwner(managesProducts, (client) => client.productsV3.getProduct(id, { fields })),
    stockOf([id]),
  ]);
  if (!product._id) throw new ShopError(failed("not-found", "NO_PRODUCT").error);
  return { product, items };
}

/** Stock records of products. */
export async function stockOf(productIds: string[]): Promise<inventoryItemsV3.InventoryItem[]> {
  if (productIds.length === 0) return [];
  const answer = await askAsOwner(managesProducts, (client) =>
    client.inventoryItemsV3.queryInventoryItems().in("productId", productIds).limit(mostItems).find(),
  );
  return answer.items ?? [];
}
