import "server-only";
import type { ShopperClient } from "./shopper";

interface CatalogReference {
  appId: string;
  catalogItemId: string;
  options?: Record<string, unknown> | null;
}

export interface WishlistItem {
  catalogReference?: CatalogReference;
  addedDate?: Date | string | null;
}

/** Wix's wishlist of a member. Its package has these functions, and marks them internal: its types leave them out. */
export interface Wishlists {
  /** Somebody without a wishlist has an empty one. */
  getDefaultWishlist(wish: { appId: string }): Promise<{ wishlist?: { items?: WishlistItem[] } }>;
  /** What is in it already stays as it is; a hundred items are the most. */
  addItem(item: CatalogReference): Promise<unknown>;
  /** What is not in it is no error. */
  removeItem(item: CatalogReference): Promise<unknown>;
}

/** The wishlist of the member whose client this is. Wix: `/ecom/v1/wishlists/…` (members only) */
export function wishlistsOf(client: ShopperClient): Wishlists {
  return client.wishlists as unknown as Wishlists;
}
