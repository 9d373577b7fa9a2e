import type { Route } from "next";
import { categoryHref, productHref, searchHref } from "@/lib/catalog/hrefs";
import type { Picture } from "@/lib/media";
import type { Money } from "@/lib/money";
import type { Suggested } from "./use-suggestions";

/** One line of the suggestions. */
export interface Offer {
  text: string;
  href: Route;
  /** The search it stands for, when it is one. */
  search?: string;
  product?: { picture?: Picture; price: Money; from: boolean };
}

export interface OfferGroup {
  name: "Recent searches" | "Search for" | "Categories" | "Products";
  offers: Offer[];
}

/** What is offered below the search field, empty groups left out. */
export function groupsOf(typed: string, { found }: Suggested, recent: string[]): OfferGroup[] {
  const search = (words: string): Offer => ({ text: words, href: searchHref(words), search: words });
  if (typed.trim().length < 2) return group("Recent searches", recent.map(search));
  if (!found) return [];
  return [
    ...group("Search for", found.words.map(search)),
    ...group(
      "Categories",
      found.categories.map(({ name, slug }) => ({ text: name, href: categoryHref(slug) })),
    ),
    ...group(
      "Products",
      found.products.map(({ name, slug, ...product }) => ({ text: name, href: productHref(slug), product })),
    ),
  ];
}

function group(name: OfferGroup["name"], offers: Offer[]): OfferGroup[] {
  return offers.length > 0 ? [{ name, offers }] : [];
}
