import "server-only";
import { getProductById } from "@/lib/catalog/queries";
import { storesAppId } from "@/lib/catalog/reference";
import { needsNoChoice } from "@/lib/catalog/simple";
import type { Product } from "@/lib/catalog/types";
import { sameAmount } from "@/lib/money";
import { ShopError } from "@/lib/result";
import { askAsViewer } from "@/lib/session/viewer";
import { toFailure } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import { type WishlistItem, wishlistsOf } from "@/lib/wix/wishlists";
import type { SavedProduct } from "./types";

/**
 * Ids of the products a member has saved, the latest first. One Wix call.
 *
 * @returns undefined for everybody who is no member: what they save stays in their browser
 * @throws ShopError when Wix could not be asked
 * Wix: `GET /ecom/v1/wishlists/get-default` (members only)
 */
export async function listMySavedIds(): Promise<string[] | undefined> {
  return askAsViewer(async (viewer) => {
    if (viewer.kind === "unavailable")
      throw new ShopError({ kind: "unavailable", code: "SESSION_UNAVAILABLE" });
    if (viewer.kind !== "member") return undefined;
    try {
      const wishlists = wishlistsOf(shopperClient(viewer.accessToken));
      const { wishlist } = await wishlists.getDefaultWishlist({ appId: storesAppId });
      const items = [...(wishlist?.items ?? [])].sort((a, b) => timeOf(b) - timeOf(a));
      return [...new Set(items.flatMap(({ catalogReference }) => catalogReference?.catalogItemId ?? []))];
    } catch (error) {
      throw new ShopError(toFailure(error), { cause: error });
    }
  });
}

function timeOf({ addedDate }: WishlistItem): number {
  return addedDate ? new Date(addedDate).getTime() : 0;
}

/** The products with these ids as they are now, in this order; what is no longer sold is left out. Cached reads. */
export async function listSavedProducts(ids: string[]): Promise<SavedProduct[]> {
  const products = await Promise.all(ids.map((id) => getProductById(id)));
  return products.flatMap((product) => (product ? [toSaved(product)] : []));
}

function toSaved(product: Product): SavedProduct {
  const { id, slug, name, price, media, variants } = product;
  const picture = media.find((item) => item.kind === "image");
  return {
    ...{ id, slug, name, price: price.min },
    from: !sameAmount(price.min, price.max),
    ...(picture && { picture }),
    soldOut: variants.every(({ stock }) => stock === "sold-out"),
    simple: needsNoChoice(product),
  };
}
