import "server-only";
import type { products } from "@wix/stores";
import { context } from "../ask";
import { toIso } from "../convert-shared";
import type { CatalogExport, ExportPage, ListedProduct, OfferedProduct, Span } from "../export-types";
import { toSeo, type WixSeo } from "../seo";
import { readCollections } from "./collections";
import { pathOf } from "./convert-collection";
import { toPictures } from "./convert-media";
import { toProduct } from "./convert-product";
import { nextOf, offsetOf } from "./query";
import { search } from "./stretch";
import { readVariants } from "./variants";

const most = 100;
/** A sitemap may name a thousand pictures of a page; nobody looks at that many. */
const mostPictures = 10;

/** Everything there is in Catalog V1, by the time it was made. */
export const exportV1: CatalogExport = {
  async count(span) {
    const answer = await search(queryOf(span, 0, 1));
    return answer?.metadata?.total ?? 0;
  },
  async listed(span, cursor) {
    const page = await read(span, cursor);
    return { ...page, items: page.items.flatMap(toListed) };
  },
  async offered(span, cursor) {
    const [page, { tree }] = await Promise.all([read(span, cursor), readCollections()]);
    const offered = page.items.map(async (wix): Promise<OfferedProduct[]> => {
      const variants = await readVariants(wix);
      const product = toProduct({ wix, variants, path: pathOf(tree, wix.collectionIds ?? []) }, context);
      // Catalog V1 states weights without saying in which unit.
      return product ? [{ product, weights: {} }] : [];
    });
    return { ...page, items: (await Promise.all(offered)).flat() };
  },
};

function queryOf({ from, to }: Span, offset: number, limit: number) {
  return {
    filter: { $and: [{ _createdDate: { $gte: from } }, { _createdDate: { $lt: to } }] },
    sort: [{ fieldName: "numericId", order: "ASC" as const }],
    paging: { offset, limit },
  };
}

async function read(span: Span, cursor: string | undefined): Promise<ExportPage<products.Product>> {
  const query = queryOf(span, offsetOf(cursor), most);
  const answer = await search(query);
  const items = answer?.products ?? [];
  const next = nextOf(query.paging, items.length, answer?.metadata?.total ?? undefined);
  return {
    items: items.filter(({ visible }) => visible !== false),
    ...(next.cursor && { cursor: next.cursor }),
  };
}

function toListed(wix: products.Product): ListedProduct[] {
  const { _id: id, slug, name } = wix;
  if (!id || !slug || !name) return [];
  return [
    {
      id,
      slug,
      updatedAt: toIso(wix.lastUpdated),
      pictures: toPictures(wix.media, name, context).slice(0, mostPictures),
      seo: toSeo(wix.seoData as WixSeo | undefined),
    },
  ];
}
