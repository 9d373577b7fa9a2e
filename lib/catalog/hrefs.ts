import type { Route } from "next";

/*
 * Addresses of everything the catalogue has. Typed routes cannot see through a function, so the promise that these
 * routes exist is made here, once.
 */

export function productHref(slug: string): Route {
  return `/products/${slug}` as Route;
}

/** Page 1 of a listing has no number in its address, so that it has one address only. */
export function productsHref(page = 1): Route {
  return (page === 1 ? "/products" : `/products/page/${page}`) as Route;
}

export function categoryHref(slug: string, page = 1): Route {
  return (page === 1 ? `/categories/${slug}` : `/categories/${slug}/page/${page}`) as Route;
}

export function searchHref(words: string, page = 1): Route {
  return `/search?${new URLSearchParams({ q: words, ...(page > 1 && { page: String(page) }) })}` as Route;
}
