import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { catalogLife, tags } from "@/lib/cache-tags";
import type { ExportPage, ListedProduct, OfferedProduct, Span } from "./export-types";
import { divideTime } from "./spans";
import { catalog } from "./which";

/** Products in one file of the sitemap: ten Wix calls when nothing is cached. */
const mostInSpan = 1000;

/**
 * All products, divided by the time they were made into spans of at most a thousand. An answer of yesterday still has
 * every product of today, for the spans leave no gap; the last one may then hold more.
 *
 * @throws ShopError when Wix could not be asked
 */
export async function productSpans(): Promise<Span[]> {
  "use cache";
  cacheTag(tags.catalog, tags.listings);
  cacheLife(catalogLife);
  const { count } = (await catalog()).export;
  return divideTime(count, mostInSpan);
}

/** The products made in a span, a hundred at a time. */
export async function* listedIn(span: Span): AsyncGenerator<ListedProduct[], void, void> {
  let cursor: string | undefined;
  do {
    const page: ExportPage<ListedProduct> = await listedPage(span, cursor);
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Asked for by cursor and not by number: to know the cursor of page 10, nobody has to look up the nine before it. */
async function listedPage(span: Span, cursor: string | undefined): Promise<ExportPage<ListedProduct>> {
  "use cache";
  cacheTag(tags.catalog, tags.listings);
  cacheLife(catalogLife);
  const page = await (await catalog()).export.listed(span, cursor);
  cacheTag(...page.items.map(({ id }) => tags.product(id)));
  return page;
}

/** Up to a hundred products of a span with their variants; not kept, for whoever asks keeps what it makes of them. */
export async function readOffered(span: Span, cursor?: string): Promise<ExportPage<OfferedProduct>> {
  return (await catalog()).export.offered(span, cursor);
}
