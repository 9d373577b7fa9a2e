import "server-only";
import type { WantedItem } from "@/lib/cart/wanted";
import { referenceOptions, storesAppId } from "@/lib/catalog/reference";
import { ShopError } from "@/lib/result";
import { wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";

/**
 * A cart with one item, beside the shopper's current cart.
 *
 * @returns its id, which is also its checkout's
 * @throws ShopError `conflict` when there is not enough of it; an SDK error otherwise
 * Wix: `POST /ecom/v2/carts`
 */
export async function cartOfItsOwn(client: ShopperClient, item: WantedItem): Promise<string> {
  const catalogReference = {
    appId: storesAppId,
    catalogItemId: item.productId,
    options: referenceOptions(item),
  };
  const { quantity } = item;
  try {
    const { _id: id, lineItems = [] } = await client.cartV2.createCart({
      catalogItems: [{ catalogReference, quantity }],
    });
    const units = lineItems[0]?.quantityInfo?.confirmedQuantity ?? 0;
    // Nobody sees this cart before paying, so it must hold what was asked for.
    if (!id || units < quantity) throw new ShopError({ kind: "conflict", code: "SOLD_OUT" });
    return id;
  } catch (error) {
    const code = wixCode(error);
    if (code === "INSUFFICIENT_INVENTORY") throw new ShopError({ kind: "conflict", code: "SOLD_OUT" });
    if (code === "ITEM_NOT_FOUND_IN_CATALOG")
      throw new ShopError({ kind: "not-found", code: "PRODUCT_GONE" });
    throw error;
  }
}
