import type { Facets, ListingQuery, Sort } from "@/lib/catalog/listing-types";
import type { ListingState } from "@/lib/catalog/listing-url";
import { listFacets, listProducts } from "@/lib/catalog/listings";
import type { ListingPage } from "@/lib/catalog/paging";

/** What everybody may sort by; the first is the listing's own order. */
export const shelfSorts: Sort[] = ["newest", "price-up", "price-down", "name"];

/** The question behind an address. */
export function queryOf(
  state: ListingState,
  { categoryId, words, sorts = shelfSorts }: { categoryId?: string; words?: string; sorts?: Sort[] },
): ListingQuery {
  const asked = state.sort && sorts.includes(state.sort) ? state.sort : sorts[0];
  return {
    ...(categoryId !== undefined && { categoryId }),
    ...(words && { words }),
    refinement: state.refinement,
    sort: asked ?? "newest",
    ...(state.until && { until: state.until }),
  };
}

/** The products an address shows, and the ways on from there. */
export async function readListing(
  query: ListingQuery,
  { from, to, size }: ListingState,
): Promise<{ listing: ListingPage; facets: Facets }> {
  const [listing, facets] = await Promise.all([
    listProducts(query, { first: from, last: to, size }),
    listFacets(query),
  ]);
  return { listing, facets };
}
