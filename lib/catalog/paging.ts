import type { Stretch } from "./listing-types";
import { stretchSize } from "./port";
import type { ProductCard } from "./types";

/** Products on one page of a listing: each divides by two, three and four columns, and a stretch by each. */
export const pageSizes = [24, 48, 96] as const;
export type PageSize = (typeof pageSizes)[number];
export const smallestPage: PageSize = 24;

/**
 * The last page that has a number. Every page before it is read to find one, so a number cannot be had for any place
 * in a listing of 100,000; the newest-first order goes on by date from there.
 */
export const lastNumberedPage = 40;

/** Some pages of a listing. Pages count from 1. */
export interface ListingPage {
  items: ProductCard[];
  /** First and last page in `items`. */
  first: number;
  last: number;
  size: PageSize;
  hasNext: boolean;
  /** Known when Wix counted, or when the end was seen. */
  total?: number;
  /** The catalogue has more, but no way to it from here. */
  cutOff: boolean;
}

/** Index of the stretch that holds a page. */
export function stretchOf(page: number, size: PageSize): number {
  return Math.floor(((page - 1) * size) / stretchSize);
}

/**
 * Pages cut out of the stretches that hold them.
 *
 * @param from index of the first of `stretches`
 * @param counted what Wix says the whole listing has, if it said
 */
export function pagesOf(
  stretches: Stretch[],
  { first, last, size, from }: { first: number; last: number; size: PageSize; from: number },
  counted: number | undefined,
): ListingPage {
  const all = stretches.flatMap(({ items }) => items);
  const start = (first - 1) * size - from * stretchSize;
  const end = last * size - from * stretchSize;
  const items = all.slice(start, end);
  const ended = stretches.at(-1)?.cursor === undefined;
  const cutOff = stretches.at(-1)?.cutOff ?? false;
  const total = ended && !cutOff ? Math.max(from * stretchSize + all.length, counted ?? 0) : counted;
  return {
    items,
    first,
    last: first + Math.max(1, Math.ceil(items.length / size)) - 1,
    size,
    hasNext: items.length > 0 && (all.length > end || !ended),
    ...(total !== undefined && { total }),
    cutOff: cutOff && all.length <= end,
  };
}

/** Page number of a URL segment: digits without a leading zero, from 1; undefined for anything else. */
export function parsePage(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}
