import type { ListingQuery, Sort } from "../listing-types";

/** What the SDK's query of products takes. */
export interface WixQuery {
  filter: Record<string, unknown>;
  sort: { fieldName: string; order: "ASC" | "DESC" }[];
  paging: { offset: number; limit: number };
}

/** Products that paging by offset reaches. */
export const offsetWindow = 10_000;

/** By the time it was made, as a number: the time itself cannot be sorted by here. */
const newest = { fieldName: "numericId", order: "DESC" } as const;

/** Always down to a number no two products share, so that pages follow one another without a gap. */
const orders: Record<Sort, WixQuery["sort"]> = {
  newest: [newest],
  // There is no order by how well the words fit.
  best: [newest],
  "price-up": [{ fieldName: "priceData.price", order: "ASC" }, newest],
  "price-down": [{ fieldName: "priceData.price", order: "DESC" }, newest],
  name: [{ fieldName: "name", order: "ASC" }, newest],
};

/**
 * A listing in the terms of Catalog V1. Words are looked for in the name, each of them; the price is the one before any
 * discount. Options, stock and sale cannot be asked for here (`CatalogPort.can`), so they are left out.
 */
export function toQuery(
  { categoryId, words, refinement: { minPrice, maxPrice }, sort, until }: ListingQuery,
  paging: WixQuery["paging"],
): WixQuery {
  const conditions = [
    ...(categoryId ? [{ collectionIds: { $hasSome: [categoryId] } }] : []),
    ...(words ?? "")
      .split(" ")
      .filter(Boolean)
      .map((word) => ({ name: { $contains: word } })),
    ...(minPrice ? [{ "priceData.price": { $gte: Number(minPrice) } }] : []),
    ...(maxPrice ? [{ "priceData.price": { $lte: Number(maxPrice) } }] : []),
    ...(until ? [{ _createdDate: { $lte: until } }] : []),
  ];
  const [only] = conditions;
  const filter = conditions.length > 1 ? { $and: conditions } : (only ?? {});
  return { filter, sort: orders[sort], paging };
}

/** The offset a cursor stands for; the beginning for anything that is none. */
export function offsetOf(cursor: string | undefined): number {
  const offset = Number(cursor ?? 0);
  return Number.isInteger(offset) && offset > 0 ? Math.min(offset, offsetWindow) : 0;
}

/**
 * Where a listing goes on: nowhere behind its last product nor behind the window.
 *
 * @param total products of the listing, where Wix counted them
 */
export function nextOf(
  { offset, limit }: WixQuery["paging"],
  found: number,
  total: number | undefined,
): { cursor?: string; cutOff?: true } {
  const next = offset + found;
  const more = total === undefined ? found === limit : found > 0 && next < total;
  if (!more) return {};
  return next < offsetWindow ? { cursor: String(next) } : { cutOff: true };
}
