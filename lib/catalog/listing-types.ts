import type { Money } from "@/lib/money";
import type { ProductCard } from "./types";

/** Orders a listing may have. `best` is by how well a product matches the words, and only there with words. */
export const sorts = ["newest", "best", "price-up", "price-down", "name"] as const;
export type Sort = (typeof sorts)[number];

/** What somebody narrowed a listing down to. Choices of one option widen it, different options narrow it. */
export interface Refinement {
  /** Option and choice by name, as the shopper reads them. */
  options: { name: string; choices: string[] }[];
  /** Decimal strings in the shop's currency. */
  minPrice?: string;
  maxPrice?: string;
  inStock: boolean;
  onSale: boolean;
}

/** Which products, in which order. */
export interface ListingQuery {
  /** Of this category and everything below it; of the whole shop without it. */
  categoryId?: string;
  /** As typed, trimmed; Wix takes at most 100 characters. */
  words?: string;
  refinement: Refinement;
  sort: Sort;
  /** Only what was made at this time or earlier (ISO); for going on where the numbered pages end. */
  until?: string;
}

/** Whatever a listing can still be narrowed down by, with how many products each way leads to. */
export interface Facets {
  /** All products of the listing; undefined where the catalogue does not count. */
  total?: number;
  options: FacetOption[];
  /** Cheapest and dearest of the listing before any price was asked for. */
  price?: { min: Money; max: Money };
  /** Products with at least one variant to be had; undefined where the catalogue does not say. */
  inStock?: number;
  onSale?: number;
}

export interface FacetOption {
  name: string;
  render: "swatch" | "text";
  choices: FacetChoice[];
}

export interface FacetChoice {
  name: string;
  /** CSS colour for swatches. */
  colorCode?: string;
  /** Undefined where the catalogue does not count. */
  count?: number;
}

/** A stretch of a listing: as many products as Wix answers at once. */
export interface Stretch {
  items: ProductCard[];
  /** Where the next one begins; undefined behind the last one. */
  cursor?: string;
  /** With the first stretch only. */
  facets?: Facets;
  /** The catalogue holds more, but cannot page any further. */
  cutOff?: boolean;
}

/** Nothing chosen. */
export const everything: Refinement = { options: [], inStock: false, onSale: false };
