import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { catalogLife, searchLife, tags } from "@/lib/cache-tags";
import { everything, type Facets, type ListingQuery, type Stretch } from "./listing-types";
import { type ListingPage, type PageSize, pagesOf, smallestPage, stretchOf } from "./paging";
import type { CatalogPort } from "./port";
import type { ProductCard } from "./types";
import { catalog } from "./which";

/** The plain listing of a category, or of the whole shop. */
export function plainListing(categoryId?: string): ListingQuery {
  return { ...(categoryId !== undefined && { categoryId }), refinement: everything, sort: "newest" };
}

/**
 * Pages of a listing. Products are read in stretches of 96, and each stretch hands the next one its cursor: page n of
 * a listing costs at most n/4 + 1 Wix calls when nothing is cached, and usually none.
 *
 * @param first from 1
 * @param last for several pages in one; the same as `first` without it
 * @returns no items beyond the last page
 * @throws ShopError when Wix could not be asked
 */
export async function listProducts(
  query: ListingQuery,
  { first = 1, last = first, size = smallestPage }: { first?: number; last?: number; size?: PageSize } = {},
): Promise<ListingPage> {
  const from = stretchOf(first, size);
  const stretches: Stretch[] = [];
  for (let index = from; index <= stretchOf(last, size); index += 1) {
    const stretch = await listingStretch(query, index);
    stretches.push(stretch);
    if (stretch.cursor === undefined) break;
  }
  const total = (await countedBy(query)).total;
  return pagesOf(stretches, { first, last, size, from }, total);
}

/** Whether there is anything on a page of the smallest size. Costs nothing beyond the page. */
export async function hasPage(query: ListingQuery, page: number): Promise<boolean> {
  return (await listProducts(query, { first: page })).items.length > 0;
}

/** What a listing can be narrowed down by. Costs nothing beyond its first page. */
export async function listFacets(query: ListingQuery): Promise<Facets> {
  return countedBy(query);
}

/** The newest products, at most so many; for what is built ahead. */
export async function listNewest(most: number): Promise<ProductCard[]> {
  const newest: ProductCard[] = [];
  for (let index = 0; newest.length < most; index += 1) {
    const { items, cursor } = await listingStretch(plainListing(), index);
    newest.push(...items);
    if (cursor === undefined) break;
  }
  return newest.slice(0, most);
}

/** What the home page shows: the newest products, and those that cost less than they did. One listing, read once. */
export async function listFeatured(): Promise<{ newest: ProductCard[]; reduced: ProductCard[] }> {
  const { items } = await listingStretch(plainListing(), 0);
  const there = items.filter((product) => product.stock !== "sold-out");
  const reduced = there.filter((product) => product.compareAt !== undefined).slice(0, 4);
  // One for the first screen, one large, four beside it, a row of four.
  const newest = there.filter((product) => !reduced.includes(product)).slice(0, 10);
  return { newest, reduced };
}

/**
 * Some of a category's products, newest first, to show beside one of them. Not a listing: it stays when others join
 * the category, so that the page it is on is only made anew for what it shows.
 */
export async function listBeside(categoryId: string): Promise<ProductCard[]> {
  "use cache";
  cacheTag(tags.catalog, tags.category(categoryId));
  cacheLife(catalogLife);
  const { items } = await (await catalog()).stretch(plainListing(categoryId));
  const shown = items.filter(({ stock }) => stock !== "sold-out").slice(0, 8);
  cacheTag(...shown.map(({ id }) => tags.product(id)));
  return shown;
}

/** What listings of this site's catalogue can do. */
export async function listingAbilities(): Promise<CatalogPort["can"]> {
  return (await catalog()).can;
}

async function countedBy(query: ListingQuery): Promise<Facets> {
  return (await listingStretch(query, 0)).facets ?? { options: [] };
}

/**
 * One stretch by its number. Each is remembered by the cursor that leads to it: by number, those before it would be
 * looked up anew for each of them when nothing is remembered.
 */
async function listingStretch(query: ListingQuery, index: number): Promise<Stretch> {
  const at = (cursor?: string) =>
    isPlain(query) ? plainStretch(query.categoryId, cursor) : refinedStretch(query, cursor);
  let stretch = await at();
  for (let before = 0; before < index; before += 1) {
    if (stretch.cursor === undefined) return { items: [] };
    stretch = await at(stretch.cursor);
  }
  return stretch;
}

function isPlain({ words, refinement, sort, until }: ListingQuery): boolean {
  const { options, minPrice, maxPrice, inStock, onSale } = refinement;
  return (
    !words &&
    !until &&
    sort === "newest" &&
    options.length === 0 &&
    !minPrice &&
    !maxPrice &&
    !inStock &&
    !onSale
  );
}

/** What everybody sees first: kept for long, and made anew as soon as one of its products changes. */
async function plainStretch(categoryId: string | undefined, cursor: string | undefined): Promise<Stretch> {
  "use cache";
  cacheTag(tags.catalog, tags.listings, ...(categoryId === undefined ? [] : [tags.category(categoryId)]));
  cacheLife(catalogLife);
  const stretch = await (await catalog()).stretch(plainListing(categoryId), cursor);
  cacheTag(...stretch.items.map(({ id }) => tags.product(id)));
  return stretch;
}

/** What somebody searched for or narrowed down: kept for minutes, for there is no end to the questions. */
async function refinedStretch(query: ListingQuery, cursor: string | undefined): Promise<Stretch> {
  "use cache";
  cacheTag(tags.catalog, tags.searches);
  cacheLife(searchLife);
  return (await catalog()).stretch(query, cursor);
}
