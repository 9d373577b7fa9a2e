import type { Route } from "next";
import Link from "next/link";
import { listingHref } from "@/lib/catalog/hrefs";
import { isRefined, mostPages } from "@/lib/catalog/listing-url";
import { lastNumberedPage } from "@/lib/catalog/paging";
import { buttonClass } from "@/lib/ui/primitives/button";
import { Icon } from "@/lib/ui/primitives/icon";
import { Pending } from "@/lib/ui/primitives/pending";
import { AgainLink } from "./again-link";
import type { ListingProps } from "./listing";

const step =
  "inline-flex min-h-12 items-center gap-2.5 rounded-control border border-control px-5 transition-colors hover:border-ink hover:bg-tint";

/**
 * The way to the rest of a listing: more below what is there, or page by page. What is shown is in the address, so it
 * can be shared and found again with the Back button.
 */
export function More(props: ListingProps) {
  const { listing, state, path, words } = props;
  const { first, last, size, total, hasNext } = listing;
  if (first === 1 && !hasNext && !listing.cutOff) return null;
  const lastPage = total === undefined ? undefined : Math.max(1, Math.ceil(total / size));
  const shown = (first - 1) * size + listing.items.length;
  const canLoad = hasNext && last < lastNumberedPage && last - first + 1 < mostPages;
  return (
    <div className="mt-16 border-line border-t pt-8">
      <p className="mb-5 text-center text-muted text-sm" role="status">
        {first > 1 ? `${(first - 1) * size + 1} to ${shown}` : shown}
        {total === undefined ? "" : ` of ${total}`} shown
      </p>
      {canLoad ? (
        <p className="mb-8 text-center">
          <AgainLink
            again="more"
            className={buttonClass("secondary", "min-w-56")}
            href={listingHref(path, { ...state, from: first, to: last + 1 }, words)}
            replace
          >
            Load more
            <Pending />
          </AgainLink>
        </p>
      ) : null}
      <nav aria-label="Pages" className="flex items-center justify-between gap-4">
        <div className="flex-1">
          {first > 1 ? (
            <Link className={step} href={pageLink(props, Math.max(1, first - 1))} rel="prev">
              <Icon className="size-4" name="back" />
              Previous
            </Link>
          ) : null}
        </div>
        <p className="tabular text-muted text-sm">
          {first === last ? `Page ${first}` : `Pages ${first} to ${last}`}
          {lastPage ? ` of ${lastPage}` : ""}
        </p>
        <div className="flex flex-1 justify-end">{hasNext ? <Next {...props} /> : null}</div>
      </nav>
      {listing.cutOff ? (
        <p className="mx-auto mt-8 max-w-prose text-center text-muted">
          There is more than can be leafed through from here. Narrow it down to see the rest.
        </p>
      ) : null}
    </div>
  );
}

/** The next page; behind the numbered ones the listing goes on by date, which only its newest-first order can do. */
function Next(props: ListingProps) {
  const { listing, state, path, words, sorts } = props;
  if (listing.last < lastNumberedPage) {
    return (
      <Link className={step} href={pageLink(props, listing.last + 1)} rel="next">
        Next
        <Icon className="size-4" name="arrow" />
      </Link>
    );
  }
  const until = listing.items.at(-1)?.createdAt;
  if (until && (state.sort ?? sorts[0]) === "newest") {
    return (
      <Link className={step} href={listingHref(path, { ...state, from: 1, to: 1, until }, words)} rel="next">
        Older ones
        <Icon className="size-4" name="arrow" />
      </Link>
    );
  }
  return <p className="max-w-56 text-right text-muted text-sm">Narrow it down to see the rest.</p>;
}

function pageLink({ state, path, words, pageHref }: ListingProps, page: number): Route {
  const isBare = !isRefined(state.refinement) && !state.sort && !state.until && state.size === 24;
  if (pageHref && isBare) return pageHref(page);
  return listingHref(path, { ...state, from: page, to: page }, words);
}
