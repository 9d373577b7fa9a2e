import type { Page } from "./types";

/** Products on one page of a listing: divisible by two, three and four columns. */
export const pageSize = 24;

/** Pages that are read from Wix together. */
export const pagesPerChunk = 4;

/** Index of the chunk that holds a page. */
export function chunkOf(page: number): number {
  return Math.floor((page - 1) / pagesPerChunk);
}

/**
 * One page cut out of the chunk that holds it.
 *
 * @param more there is another chunk behind this one; the total is known only when there is not
 */
export function pageOf<T>(chunk: T[], page: number, more: boolean): Page<T> {
  const start = ((page - 1) % pagesPerChunk) * pageSize;
  const items = chunk.slice(start, start + pageSize);
  const total = chunkOf(page) * pagesPerChunk * pageSize + chunk.length;
  return {
    items,
    page,
    pageSize,
    hasNext: items.length > 0 && (more || start + pageSize < chunk.length),
    ...(!more && { total }),
  };
}

/** Page number of a URL segment: digits without a leading zero, from 1; undefined for anything else. */
export function parsePage(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}
