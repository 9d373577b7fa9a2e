import "server-only";
import { storesAppId } from "@/lib/catalog/reference";
import { failed, ok, type Result } from "@/lib/result";
import { toFailure, wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { wishlistsOf } from "@/lib/wix/wishlists";

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
  const reference = { appId: storesAppId, catalogItemId: productId };
  try {
    if (saved) await wishlistsOf(client).addItem(reference);
    else await wishlistsOf(client).removeItem(reference);
    return ok(undefined);
  } catch (error) {
    const { kind } = toFailure(error);
    if (kind === "conflict") return failed("conflict", wixCode(error) ?? "LIST_FULL");
    if (kind === "not-found") return failed("not-found", "PRODUCT_GONE");
    throw error;
  }
}
