import type { Picture } from "@/lib/media";
import type { CatalogExport } from "./export-types";
import type { ListingQuery, Stretch } from "./listing-types";
import type { Category, Product, ProductPlace } from "./types";

/** Products read at a time: four pages of the smallest size; Wix answers at most 100. */
export const stretchSize = 96;

/**
 * What the shop asks of a catalogue. Wix has two kinds that share no call; each has an adapter of its own, and nobody
 * else knows which one a site has.
 *
 * Every method throws `ShopError` when Wix could not be asked or refused; "there is no such thing" is `undefined`.
 */
export interface CatalogPort {
  /** With live stock. At most two Wix calls after one another. */
  product(by: { slug: string } | { id: string }): Promise<Product | undefined>;
  /** Which product is at an address, and where it belongs: the first of the calls `product` makes, and no other. */
  place(slug: string): Promise<ProductPlace | undefined>;
  /** Up to `stretchSize` products, and what the listing can be narrowed down by when it is the first stretch. */
  stretch(query: ListingQuery, cursor?: string): Promise<Stretch>;
  /** Visible categories in the owner's order, and the picture of the shop as a whole if it has one. */
  categories(): Promise<{ tree: Category[]; cover?: Picture }>;
  /** What this catalogue cannot do for a listing, so that nobody offers it. */
  can: { refineOptions: boolean; refineStock: boolean; refineSale: boolean };
  /** All of it, for sitemaps and feeds. */
  export: CatalogExport;
}
