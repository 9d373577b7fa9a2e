import { searchPath } from "@/lib/catalog/hrefs";
import type { Sort } from "@/lib/catalog/listing-types";
import { parseListing } from "@/lib/catalog/listing-url";
import { listFeatured, listingAbilities } from "@/lib/catalog/listings";
import { getCategoryTree } from "@/lib/catalog/queries";
import { refinable } from "@/lib/catalog/refinable";
import { searchWords } from "@/lib/catalog/search-words";
import type { SearchParams } from "@/lib/search-params";
import { site } from "@/lib/site";
import { CategoryChips } from "@/lib/ui/catalog/category-chips";
import { Listing } from "@/lib/ui/catalog/listing/listing";
import { ProductGrid } from "@/lib/ui/catalog/product-grid";
import { Notice } from "@/lib/ui/primitives/notice";
import { orUnavailable, queryOf, readListing } from "../browse/state";
import { SearchHead } from "./search-head";

const sorts: Sort[] = ["best", "price-up", "price-down", "newest", "name"];

/** What a search found, or what to do when it found nothing. */
export async function SearchResults({ params }: { params: SearchParams }) {
  const typed = Array.isArray(params.q) ? params.q[0] : params.q;
  const words = typed?.trim().slice(0, 100) ?? "";
  const asked = searchWords(words);
  return (
    <>
      <SearchHead id="search" title={asked ? `“${words}”` : "Search"} words={words} />
      {asked ? <Answer asked={asked} params={params} words={words} /> : <Suggestions />}
    </>
  );
}

async function Answer({ asked, words, params }: { asked: string; words: string; params: SearchParams }) {
  const found = await orUnavailable("search", async () => {
    const state = refinable(parseListing(params), await listingAbilities());
    return readListing(queryOf(state, { words: asked, sorts }), state);
  });
  if (found === "unavailable") {
    return (
      <div className="gutter">
        <Notice title="The search is not answering" tone="danger">
          That is our side, not yours. Please try again in a moment; the shelves are open meanwhile.
        </Notice>
      </div>
    );
  }
  return (
    <Listing
      empty={
        <>
          <p className="gutter text-lead text-muted" role="status">
            Nothing here goes by that name. Check the spelling, try one word instead of several, or look where
            it might be:
          </p>
          <Suggestions />
        </>
      }
      facets={found.facets}
      listing={found.listing}
      locale={site.locale}
      path={searchPath}
      sorts={sorts}
      state={found.state}
      words={words}
    />
  );
}

async function Suggestions() {
  const [categories, { newest }] = await Promise.all([getCategoryTree(), listFeatured()]);
  return (
    <div className="gutter">
      <CategoryChips categories={categories} className="mt-6 mb-14" />
      <h2 className="mb-8 font-display text-heading">New on the shelves</h2>
      <ProductGrid locale={site.locale} products={newest.slice(0, 4)} single />
    </div>
  );
}
