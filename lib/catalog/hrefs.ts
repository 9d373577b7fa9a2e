import type { Route } from "next";
import { type ListingState, listingSearch } from "./listing-url";

/*
 * Addresses of everything the catalogue has. Typed routes cannot see through a function, so the promise that these
 * routes exist is made here, once.
 */

/** @param variantId leads to this version of it */
export function productHref(slug: string, variantId?: string): Route {
  const query = variantId === undefined ? "" : `?${new URLSearchParams({ variant: variantId })}`;
  return `/products/${slug}${query}` as Route;
}

/** Page 1 of a listing has no number in its address, so that it has one address only. */
export function productsHref(page = 1): Route {
  return (page === 1 ? "/products" : `/products/page/${page}`) as Route;
}

/** @param page counted from 1, which has no number in its address */
export function categoryHref(slug: string, page = 1): Route {
  return (page === 1 ? `/categories/${slug}` : `/categories/${slug}/page/${page}`) as Route;
}

export function searchHref(words: string): Route {
  return `/search?${new URLSearchParams({ q: words })}` as Route;
}

/** Where a listing is: as it is, and with something chosen. A static page cannot be both. */
export interface ListingPath {
  bare: Route;
  chosen: Route;
}

export const productsPath: ListingPath = { bare: "/products", chosen: "/browse" };

export const searchPath: ListingPath = { bare: "/search", chosen: "/search" };

export function categoryPath(slug: string): ListingPath {
  return { bare: categoryHref(slug), chosen: `/browse/${slug}` as Route };
}

/** A listing as its state says. */
export function listingHref(path: ListingPath, state: ListingState, words?: string): Route {
  const search = listingSearch(state, words);
  return (search === "" ? path.bare : `${path.chosen}?${search}`) as Route;
}

/** Where somebody asks to be told when a variant can be had again. */
export function backInStockHref(slug: string, variantId?: string): Route {
  const query = variantId === undefined ? "" : `?${new URLSearchParams({ variant: variantId })}`;
  return `/back-in-stock/${slug}${query}` as Route;
}
