import "server-only";
import { getProductById } from "@/lib/catalog/queries";
import { storesAppId, variantNamed } from "@/lib/catalog/reference";
import { ShopError } from "@/lib/result";
import { askAsViewer } from "@/lib/session/viewer";
import { toFailure } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import { type WishlistItem, wishlistsOf } from "@/lib/wix/wishlists";
import { toSaved } from "./saved";
import type { SavedProduct, SavedWish } from "./types";

/**
 * What a member has saved, the latest first, each product once: in its version, where the latest wish names one. One
 * Wix call.
 *
 * @returns undefined for everybody who is no member: what they save stays in their browser
 * @throws ShopError when Wix could not be asked
 * Wix: `GET /ecom/v1/wishlists/get-default` (members only)
 */
export async function listMySaved(): Promise<SavedWish[] | undefined> {
  return askAsViewer(async (viewer) => {
    if (viewer.kind === "unavailable")
      throw new ShopError({ kind: "unavailable", code: "SESSION_UNAVAILABLE" });
    if (viewer.kind !== "member") return undefined;
    try {
      const wishlists = wishlistsOf(shopperClient(viewer.accessToken));
      const { wishlist } = await wishlists.getDefaultWishlist({ appId: storesAppId });
      const items = [...(wishlist?.items ?? [])].sort((a, b) => timeOf(b) - timeOf(a));
      const wishes = new Map<string, SavedWish>();
      for (const { catalogReference } of items) {
        const id = catalogReference?.catalogItemId;
        if (!id || wishes.has(id)) continue;
        const variantId = variantNamed(catalogReference.options);
        wishes.set(id, { id, ...(variantId && { variantId }) });
      }
      return [...wishes.values()];
    } catch (error) {
      throw new ShopError(toFailure(error), { cause: error });
    }
  });
}

/** Ids alone, for whoever only wants to know which hearts are filled. */
export async function listMySavedIds(): Promise<string[] | undefined> {
  return (await listMySaved())?.map(({ id }) => id);
}

function timeOf({ addedDate }: WishlistItem): number {
  return addedDate ? new Date(addedDate).getTime() : 0;
}

/** These products as they are now, in this order; what is no longer sold is left out. Cached reads. */
export async function listSavedProducts(wishes: SavedWish[]): Promise<SavedProduct[]> {
  const products = await Promise.all(wishes.map(({ id }) => getProductById(id)));
  return products.flatMap((product, index) => (product ? [toSaved(product, wishes[index]?.variantId)] : []));
}
