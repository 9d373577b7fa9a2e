import "server-only";
import { storesAppId } from "@/lib/catalog/reference";
import { failed, ok, type Result } from "@/lib/result";
import { toFailure, wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { type Wishlists, wishlistsOf } from "@/lib/wix/wishlists";

/**
 * Saves a product for a member, or lets go of it. Asking twice changes nothing.
 *
 * @returns failures `conflict` when the list is full, `not-found` for a product that is no longer sold
 * Wix: `POST /ecom/v1/wishlists/add-item`, `…/remove-item` (members only)
 */
export async function saveProduct(
  client: ShopperClient,
  productId: string,
  saved: boolean,
): Promise<Result<undefined>> {
  const list = wishlistsOf(client);
  try {
    if (saved) await list.addItem({ appId: storesAppId, catalogItemId: productId });
    else await letGo(list, productId);
    return ok(undefined);
  } catch (error) {
    const { kind } = toFailure(error);
    // By its code: nobody has written down the status.
    if (wixCode(error) === "WISHLIST_ITEMS_LIMIT_EXCEEDED") return failed("conflict", "LIST_FULL");
    if (kind === "not-found") return failed("not-found", "PRODUCT_GONE");
    throw error;
  }
}

/** Somewhere else it may have been saved in one of its versions, which Wix keeps as items of their own. */
async function letGo(list: Wishlists, productId: string): Promise<void> {
  const { wishlist } = await list.getDefaultWishlist({ appId: storesAppId });
  for (const { catalogReference } of wishlist?.items ?? [])
    if (catalogReference?.catalogItemId === productId) await list.removeItem(catalogReference);
}
