import type { Picture } from "@/lib/media";
import type { Seo } from "./seo";
import type { Product } from "./types";

/** A stretch of time in which products were made: ISO times, `from` belongs to it and `to` does not. */
export interface Span {
  from: string;
  to: string;
}

/** What a sitemap says of a product. */
export interface ListedProduct {
  id: string;
  slug: string;
  /** ISO time of the last change; "" when Wix did not say. */
  updatedAt: string;
  pictures: Picture[];
  seo: Seo;
}

/** What a marketplace is told of a product. */
export interface OfferedProduct {
  product: Product;
  /** Weight by variant id, with its unit: `0.42 kg`. */
  weights: Record<string, string>;
}

/** As many products as Wix answers at once. */
export interface ExportPage<Item> {
  items: Item[];
  /** Where the next ones begin; undefined behind the last. */
  cursor?: string;
}

/** Everything that visitors may see, for machines that want all of it. Throws `ShopError` like the rest of the catalogue. */
export interface CatalogExport {
  /** How many products were made in a span. */
  count(span: Span): Promise<number>;
  /** The products made in a span, at most 100 at a time. */
  listed(span: Span, cursor?: string): Promise<ExportPage<ListedProduct>>;
  /** The same with everything there is to say about them, variants above all. */
  offered(span: Span, cursor?: string): Promise<ExportPage<OfferedProduct>>;
}
