import "server-only";
import type { productsV3, readOnlyVariantsV3 } from "@wix/stores";
import { everyItem } from "@/lib/wix/ask-reader";
import { ask, context } from "../ask";
import { toIso } from "../convert-shared";
import type { CatalogExport, ExportPage, ListedProduct, OfferedProduct, Span } from "../export-types";
import { toPicture } from "../picture";
import { toSeo, type WixSeo } from "../seo";
import { toProduct } from "./convert-product";

type WixProduct = productsV3.V3Product;
type WixVariant = readOnlyVariantsV3.ReadOnlyVariant;

const most = 100;
/** A sitemap may name a thousand pictures of a page; nobody looks at that many. */
const mostPictures = 10;

const offeredFields = [
  "CURRENCY",
  "DESCRIPTION",
  "MEDIA_ITEMS_INFO",
  "BREADCRUMBS_INFO",
  "WEIGHT_MEASUREMENT_UNIT_INFO",
] as productsV3.RequestedFields[];

/** Everything there is in Catalog V3, by the time it was made. */
export const exportV3: CatalogExport = {
  async count(span) {
    const answer = await ask((reader) => reader.productsV3.countProducts({ filter: filterOf(span) }));
    return answer?.count ?? 0;
  },
  async listed(span, cursor) {
    const page = await search(span, cursor, ["MEDIA_ITEMS_INFO"] as productsV3.RequestedFields[]);
    return { ...page, items: page.items.flatMap(toListed) };
  },
  async offered(span, cursor) {
    const page = await search(span, cursor, offeredFields);
    const variants = await variantsOf(page.items.flatMap(({ _id }) => _id ?? []));
    return { ...page, items: page.items.flatMap((product) => toOffered(product, variants)) };
  },
};

/** One condition to an entry: Wix refuses two operators on one field. */
function filterOf({ from, to }: Span) {
  return {
    $and: [{ visible: { $eq: true } }, { _createdDate: { $gte: from } }, { _createdDate: { $lt: to } }],
  };
}

async function search(
  span: Span,
  cursor: string | undefined,
  fields: productsV3.RequestedFields[],
): Promise<ExportPage<WixProduct>> {
  const request = cursor
    ? { cursorPaging: { cursor, limit: most } }
    : {
        filter: filterOf(span),
        sort: [{ fieldName: "_createdDate", order: "ASC" }],
        cursorPaging: { limit: most },
      };
  // The SDK's own type does not know dotted field names.
  const answer = await ask((reader) =>
    reader.productsV3.searchProducts(request as productsV3.V3ProductSearch, { fields }),
  );
  const next = answer?.pagingMetadata?.cursors?.next;
  const items = (answer?.products ?? []).filter(({ visible }) => visible !== false);
  return { items, ...(next && { cursor: next }) };
}

function toListed(wix: WixProduct): ListedProduct[] {
  const { _id: id, slug, name } = wix;
  if (!id || !slug || !name) return [];
  const items = wix.media?.itemsInfo?.items ?? (wix.media?.main ? [wix.media.main] : []);
  const pictures = items.flatMap(
    (item) => toPicture(item.image, item.altText || name, context.mediaOrigin) ?? [],
  );
  return [
    {
      id,
      slug,
      updatedAt: toIso(wix._updatedDate),
      pictures: pictures.slice(0, mostPictures),
      seo: toSeo(wix.seoData as WixSeo | undefined),
    },
  ];
}

/** Variants of many products, which no list of products brings along; up to a thousand in a call. */
async function variantsOf(productIds: string[]): Promise<Map<string, WixVariant[]>> {
  const byProduct = new Map<string, WixVariant[]>();
  if (productIds.length === 0) return byProduct;
  const found = await ask((reader) =>
    everyItem(
      reader.readOnlyVariantsV3
        .queryVariants({
          fields: ["CURRENCY", "WEIGHT_MEASUREMENT_UNIT_INFO"] as readOnlyVariantsV3.RequestedFields[],
        })
        .in("productData.productId", productIds)
        .limit(1000)
        .find(),
    ),
  );
  for (const variant of found ?? []) {
    const id = variant.productData?.productId;
    if (id) byProduct.set(id, [...(byProduct.get(id) ?? []), variant]);
  }
  return byProduct;
}

function toOffered(wix: WixProduct, variants: Map<string, WixVariant[]>): OfferedProduct[] {
  const own = variants.get(wix._id ?? "") ?? [];
  const variantsInfo = { variants: own.map(asVariant) } as WixProduct["variantsInfo"];
  // Stock comes with the variants, as a yes or no; a feed needs no quantities.
  const product = toProduct({ ...wix, variantsInfo } as WixProduct, new Map(), context);
  if (!product) return [];
  const unit = wix.physicalProperties?.weightMeasurementUnitInfo?.weightMeasurementUnit?.toLowerCase();
  const weights = own.flatMap(({ variantId, physicalProperties }): [string, string][] =>
    variantId && unit && physicalProperties?.weight
      ? [[variantId, `${physicalProperties.weight} ${unit}`]]
      : [],
  );
  return [{ product, weights: Object.fromEntries(weights) }];
}

/** A variant that was read by itself, as products hold it. */
function asVariant(variant: WixVariant): productsV3.Variant {
  const { variantId, visible, sku, barcode, optionChoices, price, media, inventoryStatus } = variant;
  return {
    _id: variantId,
    visible,
    sku,
    barcode,
    choices: optionChoices,
    price,
    media,
    inventoryStatus,
  } as productsV3.Variant;
}
