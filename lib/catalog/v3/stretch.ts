import "server-only";
import type { productsV3 } from "@wix/stores";
import { ask, context } from "../ask";
import type { Facets, ListingQuery, Stretch } from "../listing-types";
import { stretchSize } from "../port";
import { toProductCard } from "./convert-card";
import { aggregationsFor, toFacets, type WixAggregations } from "./facets";
import { readOptionBook } from "./option-book";
import { type Group, groupsOf, type OptionBook, toSearch, type WixSearch } from "./search";

const fields = ["CURRENCY", "MEDIA_ITEMS_INFO"] as productsV3.RequestedFields[];

const nothingKnown: OptionBook = new Map();

/** One call; with something chosen one more for each kind of choice, all at once, so that its other choices are counted. */
export async function readStretch(query: ListingQuery, cursor?: string): Promise<Stretch> {
  // A cursor carries the filter and the order it was made for; Wix refuses both together.
  if (cursor) return toStretch(await search({ cursorPaging: { cursor, limit: stretchSize } }));
  const chosen = groupsOf(query.refinement);
  // Only the options somebody chose have to be known before the question can be put.
  const needed = query.refinement.options.length > 0 ? await readOptionBook() : nothingKnown;
  const main: WixSearch = {
    ...toSearch(query, needed),
    aggregations: aggregationsFor("all"),
    cursorPaging: { limit: stretchSize },
  };
  const [book, found, ...others] = await Promise.all([
    readOptionBook(),
    search(main),
    ...chosen.map((group) => countWithout(query, group, needed)),
  ]);
  const counted = others.map((answer, index) => [chosen[index], answer] as const);
  const facets = toFacets(found?.aggregationData, counted, book, currencyOf(found));
  return toStretch(found, facets);
}

/** How many products there would be with other choices of one kind. */
async function countWithout(
  query: ListingQuery,
  group: Group,
  book: OptionBook,
): Promise<WixAggregations | undefined> {
  const answer = await search({
    ...toSearch(query, book, group),
    aggregations: aggregationsFor(group.kind),
    cursorPaging: { limit: 1 },
  });
  return answer?.aggregationData;
}

function search(request: WixSearch): Promise<productsV3.SearchProductsResponse | undefined> {
  return ask((reader) => reader.productsV3.searchProducts(request as productsV3.V3ProductSearch, { fields }));
}

function toStretch(answer: productsV3.SearchProductsResponse | undefined, facets?: Facets): Stretch {
  const items = (answer?.products ?? []).flatMap((product) => {
    const card = toProductCard(product, context);
    return card ? [card] : [];
  });
  const cursor = answer?.pagingMetadata?.cursors?.next;
  return { items, ...(cursor && { cursor }), ...(facets && { facets }) };
}

function currencyOf(answer: productsV3.SearchProductsResponse | undefined): string | undefined {
  return answer?.products?.find(({ currency }) => currency)?.currency ?? undefined;
}
