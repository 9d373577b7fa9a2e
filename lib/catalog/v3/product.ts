import "server-only";
import type { productsV3 } from "@wix/stores";
import { cacheLife, cacheTag } from "next/cache";
import { absentLife, catalogLife, tags } from "@/lib/cache-tags";
import { ShopError } from "@/lib/result";
import { ask, context } from "../ask";
import { recommendedBeside } from "../recommendations";
import type { Product, ProductPlace } from "../types";
import { toProduct } from "./convert-product";
import { toStockIndex, type VariantStock } from "./convert-variant";

/** Fields the product page shows; variants come with every single product. */
const fields: productsV3.SingleEntityOpsRequestedFields[] = [
  "CURRENCY",
  "DESCRIPTION",
  "MEDIA_ITEMS_INFO",
  "INFO_SECTION",
  "INFO_SECTION_DESCRIPTION",
  "BREADCRUMBS_INFO",
  "DIRECT_CATEGORIES_INFO",
  "VARIANT_OPTION_CHOICE_NAMES",
  "SUBSCRIPTION_PRICES_INFO",
] as productsV3.SingleEntityOpsRequestedFields[];

/**
 * A product with its stock and, where a page asks by slug, with what Wix recommends beside it. Two calls after one
 * another: the others are made by the product's id, at the same time.
 */
export async function readProduct(by: { slug: string } | { id: string }): Promise<Product | undefined> {
  const wix =
    "id" in by
      ? await ask((reader) => reader.productsV3.getProduct(by.id, { fields }))
      : await bySlug(by.slug);
  if (!wix?._id || wix.visible === false) return undefined;
  const [stock, recommended] = await Promise.all([
    stockOf(wix._id),
    "slug" in by ? recommendedBeside(wix._id) : undefined,
  ]);
  const product = toProduct(wix, stock, context);
  return product && recommended ? { ...product, recommended } : product;
}

/** Which product is at an address and where it belongs, without asking for more than `readProduct` does. */
export async function readPlace(slug: string): Promise<ProductPlace | undefined> {
  const wix = await bySlug(slug);
  if (!wix?._id || wix.visible === false) return undefined;
  const path = wix.breadcrumbsInfo?.breadcrumbs ?? [];
  const categoryId = path.at(-1)?.categoryId ?? wix.directCategoriesInfo?.categories?.[0]?._id;
  return { id: wix._id, ...(categoryId && { categoryId }) };
}

/** The first of the two calls, remembered by itself: what else a page shows of a product waits for no more than this. */
async function bySlug(slug: string): Promise<productsV3.V3Product | undefined> {
  "use cache";
  cacheTag(tags.catalog, tags.productSlug(slug));
  const answer = await ask((reader) => reader.productsV3.getProductBySlug(slug, { fields }));
  const product = answer?.product;
  if (!product?._id) {
    cacheLife(absentLife);
    cacheTag(tags.absences);
    return undefined;
  }
  cacheLife(catalogLife);
  cacheTag(tags.product(product._id));
  return product;
}

/** Inventory of a product's variants; empty where visitors may not read it, so that the product's own copy decides. */
async function stockOf(productId: string): Promise<Map<string, VariantStock>> {
  try {
    const answer = await ask((reader) =>
      reader.inventoryItemsV3.queryInventoryItems().eq("productId", productId).limit(1000).find(),
    );
    return toStockIndex(answer?.items ?? []);
  } catch (error) {
    if (error instanceof ShopError && error.failure.kind === "forbidden") return new Map();
    throw error;
  }
}
