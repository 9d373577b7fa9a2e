import "server-only";
import type { productsV3, readOnlyVariantsV3 } from "@wix/stores";
import { env } from "@/lib/env";
import { ShopError } from "@/lib/result";
import { site } from "@/lib/site";
import { askAsOwner } from "@/lib/wix/as-owner";
import { type DeskContext, toEditable, toPriced, toRow } from "./convert";
import { managesProducts, readWhole, stockOf } from "./queries-whole";
import type { EditableProduct, PricedVariant, ProductRow } from "./types";

export const context: DeskContext = { mediaOrigin: env.WIX_MEDIA_ORIGIN, currency: site.currency };

/** Products to a page of the desk. */
const rowsOnPage = 25;

/** A thousand variants each: as many as a hundred products of Wix's most variants have. */
const mostVariantPages = 100;

/** Products in one change of prices: as many as Wix answers at once. */
export const mostRepriced = 100;

const listFields = ["CURRENCY", "MIN_PRICE_VARIANT"] as productsV3.RequestedFields[];

export interface ProductWish {
  words: string;
  show: "all" | "visible" | "hidden";
  categoryId?: string;
  /** Only these. */
  ids?: string[];
  /** Where an earlier page ended. It stands for the rest of the wish. */
  cursor?: string;
}

export interface ProductPage {
  rows: ProductRow[];
  next?: string;
  previous?: string;
}

/**
 * A page of products, hidden ones too, by name. Two Wix calls after one another.
 *
 * @throws ShopError
 * Wix: `POST /stores/v3/products/search`, `POST /stores/v3/inventory-items/query`
 */
export async function listProducts(wish: ProductWish): Promise<ProductPage> {
  const found = await search(wish, rowsOnPage);
  const products = found.products ?? [];
  const items = await stockOf(products.flatMap(({ _id }) => _id ?? []));
  const { next, prev } = found.pagingMetadata?.cursors ?? {};
  return {
    rows: products.flatMap((product) => toRow(product, items, context) ?? []),
    ...(next && { next }),
    ...(prev && { previous: prev }),
  };
}

/** A product as its form is filled; undefined when there is none. */
export async function getEditable(id: string): Promise<EditableProduct | undefined> {
  try {
    const { product, items } = await readWhole(id);
    return toEditable(product, items, context);
  } catch (error) {
    if (error instanceof ShopError && error.failure.kind === "not-found") return undefined;
    throw error;
  }
}

export interface PricedPage {
  variants: PricedVariant[];
  /** Products the variants belong to. */
  products: number;
  next?: string;
}

/**
 * All variants of up to `mostRepriced` products, for a change of their prices. Two Wix calls and one more for every
 * thousand variants.
 *
 * Wix: `POST /stores/v3/products/search`, `POST /stores/v3/products/search-variants`
 */
export async function listPriced(wish: ProductWish): Promise<PricedPage> {
  const found = await search(wish, mostRepriced);
  const ids = (found.products ?? []).flatMap(({ _id }) => _id ?? []);
  const variants = ids.length > 0 ? await variantsOf(ids) : [];
  const place = new Map(ids.map((id, index) => [id, index]));
  const next = found.pagingMetadata?.cursors?.next;
  return {
    variants: variants.toSorted((a, b) => (place.get(a.productId) ?? 0) - (place.get(b.productId) ?? 0)),
    products: ids.length,
    ...(next && { next }),
  };
}

async function variantsOf(productIds: string[]): Promise<PricedVariant[]> {
  const all: PricedVariant[] = [];
  let cursor: string | undefined;
  for (let page = 1; page <= mostVariantPages; page += 1) {
    const request = cursor
      ? { cursorPaging: { limit: 1_000, cursor } }
      : { filter: { "productData.productId": { $in: productIds } }, cursorPaging: { limit: 1_000 } };
    const answer = await askAsOwner(managesProducts, (client) =>
      client.readOnlyVariantsV3.searchVariants(request as readOnlyVariantsV3.ReadOnlyVariantSearch, {}),
    );
    all.push(...(answer.variants ?? []).flatMap((variant) => toPriced(variant) ?? []));
    cursor = answer.pagingMetadata?.cursors?.next || undefined;
    if (!cursor) break;
  }
  return all;
}

/**
 * Makes sure that the site has the catalogue the desk can edit, for pages that would find out too late. One Wix call.
 *
 * @throws ShopError `CATALOG_V1_SITE_CALLING_CATALOG_V3_API` where it has the older one, and whatever else Wix answers
 */
export async function requireEditableCatalog(): Promise<void> {
  await askAsOwner(managesProducts, (client) => client.productsV3.queryProducts().limit(1).find());
}

/** Names and addresses of products by id, for lists of something else about them. One Wix call for every hundred. */
export async function nameProducts(ids: string[]): Promise<Map<string, { name: string; slug: string }>> {
  const wanted = [...new Set(ids)];
  const names = new Map<string, { name: string; slug: string }>();
  for (let from = 0; from < wanted.length; from += 100) {
    const some = wanted.slice(from, from + 100);
    const { items } = await askAsOwner(managesProducts, (client) =>
      client.productsV3.queryProducts().in("_id", some).limit(100).find(),
    );
    for (const { _id, name, slug } of items ?? []) {
      if (_id) names.set(_id, { name: name ?? "", slug: slug ?? "" });
    }
  }
  return names;
}

function search(wish: ProductWish, limit: number): Promise<productsV3.SearchProductsResponse> {
  const { words, show, categoryId, ids, cursor } = wish;
  const conditions: Record<string, unknown> = {
    ...(show !== "all" && { visible: show === "visible" }),
    ...(categoryId && { "allCategoriesInfo.categories": { $matchItems: [{ id: categoryId }] } }),
    ...(ids && { id: { $in: ids } }),
  };
  // A cursor carries what it was made for; Wix refuses both together.
  const request = cursor
    ? { cursorPaging: { cursor, limit } }
    : {
        ...(Object.keys(conditions).length > 0 && { filter: conditions }),
        ...(words && { search: { mode: "AND", expression: words, fuzzy: false } }),
        sort: [{ fieldName: "name", order: "ASC" }],
        cursorPaging: { limit },
      };
  return askAsOwner(managesProducts, (client) =>
    client.productsV3.searchProducts(request as productsV3.V3ProductSearch, { fields: listFields }),
  );
}
