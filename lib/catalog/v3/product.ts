import "server-only";
import type { productsV3 } from "@wix/stores";
import { ShopError } from "@/lib/result";
import { ask, context } from "../ask";
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
] as productsV3.SingleEntityOpsRequestedFields[];

/** A product with its stock: two calls, one after the other, for stock is found by the product's id. */
export async function readProduct(by: { slug: string } | { id: string }): Promise<Product | undefined> {
  const wix = await ask(async (reader) =>
    "id" in by
      ? reader.productsV3.getProduct(by.id, { fields })
      : (await reader.productsV3.getProductBySlug(by.slug, { fields })).product,
  );
  if (!wix?._id || wix.visible === false) return undefined;
  return toProduct(wix, await stockOf(wix._id), context);
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
