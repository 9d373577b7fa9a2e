import "server-only";
import type { productsV3 } from "@wix/stores";
import { ShopError } from "@/lib/result";
import { ask, context } from "../ask";
import { recommendedBeside } from "../recommendations";
import type { Product } from "../types";
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
  const wix = await ask(async (reader) =>
    "id" in by
      ? reader.productsV3.getProduct(by.id, { fields })
      : (await reader.productsV3.getProductBySlug(by.slug, { fields })).product,
  );
  if (!wix?._id || wix.visible === false) return undefined;
  const [stock, recommended] = await Promise.all([
    stockOf(wix._id),
    "slug" in by ? recommendedBeside(wix._id) : undefined,
  ]);
  const product = toProduct(wix, stock, context);
  return product && recommended ? { ...product, recommended } : product;
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
