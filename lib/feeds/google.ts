import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { copy } from "@/lib/brand/copy";
import { facts } from "@/lib/brand/facts";
import { catalogLife, tags } from "@/lib/cache-tags";
import type { Span } from "@/lib/catalog/export-types";
import { productSpans, readOffered } from "@/lib/catalog/exports";
import { productHref } from "@/lib/catalog/hrefs";
import type { Product } from "@/lib/catalog/types";
import { site } from "@/lib/site";
import { googleItems } from "./google-items";
import { feedFoot, feedHead, feedItems } from "./google-xml";

/**
 * The feed for Google Merchant Center in pieces, a hundred products at a time: what is not read is not made.
 *
 * @throws ShopError when Wix could not be asked
 */
export async function* googleFeed(): AsyncGenerator<string, void, void> {
  const spans = await productSpans();
  yield feedHead({ name: site.name, url: site.url, description: copy.description });
  for (const span of spans) yield* itemsIn(span);
  yield feedFoot;
}

async function* itemsIn(span: Span): AsyncGenerator<string, void, void> {
  let cursor: string | undefined;
  do {
    const page: FeedPage = await feedPage(span, cursor);
    yield page.xml;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

interface FeedPage {
  xml: string;
  cursor?: string;
}

/** A hundred products as they are sent. They are kept in this shape, for it is the smallest. */
async function feedPage(span: Span, from: string | undefined): Promise<FeedPage> {
  "use cache";
  cacheTag(tags.catalog, tags.listings);
  cacheLife(catalogLife);
  const { items, cursor } = await readOffered(span, from);
  cacheTag(...items.map(({ product }) => tags.product(product.id)));
  const shown = items.filter(({ product }) => product.seo.noIndex !== true);
  const context = { urlOf, ...(facts.condition && { condition: facts.condition }) };
  return {
    xml: feedItems(shown.flatMap((offered) => googleItems(offered, context))),
    ...(cursor && { cursor }),
  };
}

function urlOf({ slug }: Product): string {
  return new URL(productHref(slug), site.url).href;
}
