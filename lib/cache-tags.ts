/** Every cache tag and lifetime of the shop. Queries set them, whoever learns of a change in Wix expires them. */
export const tags = {
  /** Everything that was read from the catalogue. */
  catalog: "catalog",
  /** Which of Wix's two catalogues the site has. */
  catalogVersion: "catalog-version",
  /** The category tree: navigation, category pages, breadcrumbs. */
  categories: "categories",
  /** Which products there are and in which order: every listing, the sitemap. */
  listings: "listings",
  /** The options products can have, with their choices. */
  options: "options",
  /** Everything found by words or narrowed down: any change may put a product in or out. */
  searches: "searches",
  /** One product wherever it is shown: its page, cards, search results. */
  product: (id: string) => `product:${id}`,
  /** Whatever answers to this address, including "nothing does". */
  productSlug: (slug: string) => `product-slug:${slug}`,
  /** Addresses no product was found at. */
  absences: "absences",
  /** What people say about one product. */
  reviews: (productId: string) => `reviews:${productId}`,
  /** One category where it is named or listed. */
  category: (id: string) => `category:${id}`,
};

/**
 * Catalogue reads: asked again in the background after a quarter of an hour, kept for a year when Wix cannot be
 * asked, so that an outage shows yesterday's shop and not an empty one. Seconds.
 */
export const catalogLife = { stale: 300, revalidate: 900, expire: 31_536_000 };

/** "There is no such product" is worth remembering, but not for long: it may be published any minute. */
export const absentLife = { stale: 60, revalidate: 60, expire: 300 };

/** Search answers. */
export const searchLife = { stale: 60, revalidate: 120, expire: 3600 };
