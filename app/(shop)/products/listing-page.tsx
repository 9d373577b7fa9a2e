import { productsHref, productsPath } from "@/lib/catalog/hrefs";
import { site } from "@/lib/site";
import { Listing } from "@/lib/ui/catalog/listing/listing";
import { ListingJsonLd } from "@/lib/ui/catalog/listing-json-ld";
import { PageHeader } from "@/lib/ui/chrome/page-header";
import { Notice } from "@/lib/ui/primitives/notice";
import { type Shown, shelfSorts } from "../browse/state";

/** All products as an address asks for them. */
export function ListingPage({ shown: { state, listing, facets } }: { shown: Shown }) {
  return (
    <>
      <PageHeader lead="Everything we have on the shelves." title="All products" />
      <Listing
        empty={
          <div className="gutter">
            <Notice title="The shelves are empty">
              Nothing is for sale just now. Please look in again soon.
            </Notice>
          </div>
        }
        facets={facets}
        listing={listing}
        locale={site.locale}
        pageHref={productsHref}
        path={productsPath}
        sorts={shelfSorts}
        state={state}
      />
      <ListingJsonLd listing={listing} shopUrl={site.url} state={state} />
    </>
  );
}
