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

/** What an address shows: the products, and the ways on from there. */
export interface Shown {
  state: ListingState;
  listing: ListingPage;
  facets: Facets;
}

/** The products an address shows, and the ways on from there. Throws when Wix has to be asked and cannot be. */
export async function readListing(query: ListingQuery, state: ListingState): Promise<Shown> {
  const { from, to, size } = state;
  const [listing, facets] = await Promise.all([
    listProducts(query, { first: from, last: to, size }),
    listFacets(query),
  ]);
  return { state, listing, facets };
}

/**
 * For pages that are made when they are asked for: "unavailable" instead of an error, so that they can say it in their
 * own words. Errors thrown inside a cached function lose their class on the way out, so every failure counts.
 */
export async function orUnavailable<T>(what: string, read: () => Promise<T>): Promise<T | "unavailable"> {
  try {
    return await read();
  } catch (error) {
    console.error(`${what}: Wix could not be asked`, error);
    return "unavailable";
  }
}
