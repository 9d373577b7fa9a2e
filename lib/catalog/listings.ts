import "server-only";
import type { productsV3 } from "@wix/stores";
import { cacheLife, cacheTag } from "next/cache";
import { catalogLife, searchLife, tags } from "@/lib/cache-tags";
import { ask, context } from "./ask";
import { toProductCard } from "./convert-card";
import { chunkOf, pageOf, pageSize, pagesPerChunk } from "./paging";
import type { Page, ProductCard } from "./types";

/**
 * Listings are read in chunks of four pages (96 products; Wix answers at most 100 a call) and each chunk hands the
 * next one its cursor. Page n of a listing therefore costs at most n/4 Wix calls when nothing is cached, and
 * usually none.
 */
const chunkSize = pageSize * pagesPerChunk;

interface Chunk {
  items: ProductCard[];
  cursor?: string;
}

type WixSearch = productsV3.V3ProductSearch;

const newestFirst: NonNullable<WixSearch["sort"]> = [{ fieldName: "_createdDate", order: "DESC" }];

/**
 * A page of products, newest first, 24 to a page.
 *
 * @param categoryId of this category and everything below it; all products without it
 * @param page from 1
 * @returns an empty page beyond the last one
 * @throws ShopError when Wix could not be asked
 */
export async function listProducts({
  categoryId,
  page = 1,
}: {
  categoryId?: string;
  page?: number;
} = {}): Promise<Page<ProductCard>> {
  const chunk = await listingChunk(categoryId, chunkOf(page));
  return pageOf(chunk.items, page, chunk.cursor !== undefined);
}

/**
 * Products that match what somebody typed, best match first, 24 to a page.
 *
 * @param words as typed; Wix takes at most 100 characters of it
 */
export async function searchProducts(words: string, page = 1): Promise<Page<ProductCard>> {
  const expression = searchWords(words);
  if (expression === "") return { items: [], page, pageSize, hasNext: false, total: 0 };
  const chunk = await searchChunk(expression, chunkOf(page));
  return pageOf(chunk.items, page, chunk.cursor !== undefined);
}

/** Every visible product, for the sitemap and for what to prerender. */
export async function listAllProducts(): Promise<ProductCard[]> {
  const all: ProductCard[] = [];
  for (let index = 0; ; index += 1) {
    const chunk = await listingChunk(undefined, index);
    all.push(...chunk.items);
    if (chunk.cursor === undefined) return all;
  }
}

/** Numbers of all pages of a listing, at least `[1]`. */
export async function listPageNumbers(categoryId?: string): Promise<number[]> {
  let count = 0;
  for (let index = 0; ; index += 1) {
    const chunk = await listingChunk(categoryId, index);
    count += chunk.items.length;
    if (chunk.cursor === undefined) break;
  }
  return Array.from({ length: Math.max(1, Math.ceil(count / pageSize)) }, (_, index) => index + 1);
}

/** Trimmed, single-spaced and cut to what Wix takes, so that equal questions share a cache entry. */
export function searchWords(words: string): string {
  return words.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 100).toLowerCase();
}

async function listingChunk(categoryId: string | undefined, index: number): Promise<Chunk> {
  "use cache";
  cacheTag(tags.catalog, categoryId === undefined ? tags.listings : tags.category(categoryId));
  cacheLife(catalogLife);
  const cursor = index === 0 ? undefined : (await listingChunk(categoryId, index - 1)).cursor;
  if (index > 0 && cursor === undefined) return { items: [] };
  const visible = { visible: { $eq: true } };
  const filter =
    categoryId === undefined
      ? visible
      : {
          $and: [
            visible,
            { "allCategoriesInfo.categories": { $matchItems: [{ _id: { $in: [categoryId] } }] } },
          ],
        };
  const chunk = await readChunk({ filter, sort: newestFirst } as WixSearch, cursor);
  cacheTag(...chunk.items.map(({ id }) => tags.product(id)));
  return chunk;
}

async function searchChunk(expression: string, index: number): Promise<Chunk> {
  "use cache";
  cacheTag(tags.catalog, tags.listings);
  cacheLife(searchLife);
  const cursor = index === 0 ? undefined : (await searchChunk(expression, index - 1)).cursor;
  if (index > 0 && cursor === undefined) return { items: [] };
  return readChunk(
    {
      filter: { visible: { $eq: true } },
      search: { mode: "AND", expression, fields: ["name", "description"], fuzzy: true },
    } as WixSearch,
    cursor,
  );
}

async function readChunk(search: WixSearch, cursor: string | undefined): Promise<Chunk> {
  // A cursor carries the filter and the order it was made for; Wix refuses both together.
  const request: WixSearch = cursor
    ? { cursorPaging: { cursor, limit: chunkSize } }
    : { ...search, cursorPaging: { limit: chunkSize } };
  const answer = await ask((reader) =>
    reader.productsV3.searchProducts(request, { fields: ["CURRENCY", "MEDIA_ITEMS_INFO"] }),
  );
  const items = (answer?.products ?? []).flatMap((product) => {
    const card = toProductCard(product, context);
    return card ? [card] : [];
  });
  const next = answer?.pagingMetadata?.cursors?.next;
  return next ? { items, cursor: next } : { items };
}

/** What the home page shows: the newest products, and those that cost less than they did. One listing, read once. */
export async function listFeatured(): Promise<{ newest: ProductCard[]; reduced: ProductCard[] }> {
  const { items } = await listingChunk(undefined, 0);
  const there = items.filter((product) => product.stock !== "sold-out");
  const reduced = there.filter((product) => product.compareAt !== undefined).slice(0, 4);
  // One for the first screen, one large, four beside it, a row of four.
  const newest = there.filter((product) => !reduced.includes(product)).slice(0, 10);
  return { newest, reduced };
}
