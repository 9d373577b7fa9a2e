import type { Route } from "next";
import type { ReactNode } from "react";
import { type ListingPath, listingHref } from "@/lib/catalog/hrefs";
import type { Facets, Sort } from "@/lib/catalog/listing-types";
import { isRefined, type ListingState } from "@/lib/catalog/listing-url";
import type { ListingPage } from "@/lib/catalog/paging";
import { ProductGrid } from "../product-grid";
import { Chosen } from "./chosen";
import { FacetPanel } from "./facet-panel";
import { ListingBar } from "./listing-bar";
import { More } from "./more";
import { NothingLeft } from "./nothing-left";
import { Results } from "./results";

export interface ListingProps {
  listing: ListingPage;
  facets: Facets;
  state: ListingState;
  path: ListingPath;
  /** What was searched for, when it is a search. */
  words?: string;
  /** Orders it may be put in, its own first. */
  sorts: Sort[];
  locale: string;
  /** Address of a page of it, for pages that have one of their own. */
  pageHref?: (page: number) => Route;
  /** Instead of products, when there are none and nothing was narrowed down. */
  empty: ReactNode;
}

/** Products with everything to narrow them down, put them in order and see more. Works without a script. */
export function Listing(props: ListingProps) {
  const { listing, state, locale, empty } = props;
  const refined = isRefined(state.refinement);
  const isEmpty = listing.items.length === 0;
  if (isEmpty && !refined && state.from === 1) return empty;
  return (
    <Results
      address={listingHref(props.path, state, props.words)}
      className="gutter lg:grid lg:grid-cols-[14rem_1fr] lg:gap-x-10 xl:gap-x-14"
    >
      <FacetPanel {...props} />
      <div className="min-w-0 transition-opacity group-aria-busy/results:opacity-50">
        <ListingBar {...props} />
        <Chosen {...props} />
        {isEmpty ? (
          <NothingLeft {...props} />
        ) : (
          <>
            <ProductGrid beside eager={4} heading="h2" locale={locale} products={listing.items} />
            <More {...props} />
          </>
        )}
      </div>
    </Results>
  );
}
