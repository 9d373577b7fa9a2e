import { productHref } from "@/lib/catalog/hrefs";
import type { ListingState } from "@/lib/catalog/listing-url";
import { isRefined } from "@/lib/catalog/listing-url";
import type { ListingPage } from "@/lib/catalog/paging";
import { itemListData } from "@/lib/catalog/structured-data";
import { JsonLd } from "@/lib/ui/chrome/json-ld";

/** The products of a listing as search engines read them; a narrowed-down listing is not for them. */
export function ListingJsonLd(props: { listing: ListingPage; state: ListingState; shopUrl: string }) {
  const { listing, state, shopUrl } = props;
  if (listing.items.length === 0 || isRefined(state.refinement)) return null;
  const items = listing.items.map(({ name, slug }) => ({
    name,
    url: new URL(productHref(slug), shopUrl).href,
  }));
  return <JsonLd data={itemListData(items)} />;
}
