import type { SearchParams } from "@/lib/search-params";
import { everything, type Refinement, type Sort, sorts } from "./listing-types";
import { lastNumberedPage, type PageSize, pageSizes, parsePage, smallestPage } from "./paging";

/** What the address of a listing says, beyond which listing it is. */
export interface ListingState {
  refinement: Refinement;
  /** Undefined for the listing's own order. */
  sort?: Sort;
  size: PageSize;
  /** Pages from this one to that one are shown. */
  from: number;
  to: number;
  /** Going on by date behind the numbered pages: ISO time. */
  until?: string;
}

/** The listing as its bare address shows it. */
export const bareListing: ListingState = { refinement: everything, size: smallestPage, from: 1, to: 1 };

/** Nobody chooses more by hand; an address that does was made up. */
const mostChoices = 30;

/** Pages that one address may ask for at once. */
export const mostPages = 10;

/**
 * Reads an address. What it cannot be is left out, so that every address is a listing; choices come in one order, so
 * that equal listings are one.
 */
export function parseListing(params: SearchParams): ListingState {
  const sort = sorts.find((known) => known === one(params.sort));
  const size = pageSizes.find((known) => String(known) === one(params.size)) ?? smallestPage;
  const until = isoTime(one(params.until));
  const min = amount(one(params.min));
  const max = amount(one(params.max));
  const from = Math.min(parsePage(one(params.from)) ?? 1, lastNumberedPage);
  const to = Math.min(parsePage(one(params.to)) ?? from, lastNumberedPage, from + mostPages - 1);
  return {
    refinement: {
      options: optionsOf(many(params.option)),
      ...(min !== undefined && { minPrice: min }),
      ...(max !== undefined && { maxPrice: max }),
      inStock: one(params.stock) === "in",
      onSale: one(params.sale) === "yes",
    },
    ...(sort && { sort }),
    size,
    from,
    to: Math.max(from, to),
    ...(until && { until }),
  };
}

/** The address of a listing: what follows the `?`, or "" when it is the bare one. */
export function listingSearch(state: ListingState, words?: string): string {
  const { refinement, sort, size, from, to, until } = state;
  const search = new URLSearchParams();
  if (words) search.set("q", words);
  for (const { name, choices } of refinement.options) {
    for (const choice of choices) search.append("option", `${name}:${choice}`);
  }
  if (refinement.minPrice) search.set("min", refinement.minPrice);
  if (refinement.maxPrice) search.set("max", refinement.maxPrice);
  if (refinement.inStock) search.set("stock", "in");
  if (refinement.onSale) search.set("sale", "yes");
  if (sort) search.set("sort", sort);
  if (size !== smallestPage) search.set("size", String(size));
  if (until) search.set("until", until);
  if (from > 1) search.set("from", String(from));
  if (to > from) search.set("to", String(to));
  return search.toString();
}

/** Whether something was chosen that takes products away. */
export function isRefined({ options, minPrice, maxPrice, inStock, onSale }: Refinement): boolean {
  return options.length > 0 || minPrice !== undefined || maxPrice !== undefined || inStock || onSale;
}

function optionsOf(pairs: string[]): Refinement["options"] {
  const options = new Map<string, Set<string>>();
  for (const pair of pairs.slice(0, mostChoices)) {
    // A choice may have a colon in it, so the first one divides.
    const at = pair.indexOf(":");
    const [name, choice] = [pair.slice(0, at), pair.slice(at + 1)];
    if (at < 1 || choice === "" || pair.length > 120) continue;
    options.set(name, (options.get(name) ?? new Set()).add(choice));
  }
  return [...options]
    .map(([name, choices]) => ({ name, choices: [...choices].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A decimal amount in its one spelling; undefined for anything else, and for nothing at all. */
function amount(text: string): string | undefined {
  if (!/^\d{1,9}([.,]\d{1,2})?$/.test(text)) return undefined;
  const value = text.replace(",", ".").replace(/^0+(?=\d)/, "");
  return Number(value) > 0 ? value : undefined;
}

function isoTime(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? new Date(text).toISOString()
    : undefined;
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
}

function many(value: string | string[] | undefined): string[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((text) => text.trim());
}
