import "server-only";
import type { productsV3 } from "@wix/stores";
import { cacheLife, cacheTag } from "next/cache";
import { absentLife, catalogLife, tags } from "@/lib/cache-tags";
import type { Picture } from "@/lib/media";
import { ShopError } from "@/lib/result";
import { ask, context } from "./ask";
import { toCategoryTree, toCover } from "./convert-category";
import { toProduct } from "./convert-product";
import { toStockIndex, type VariantStock } from "./convert-variant";
import { findCategory } from "./tree";
import type { Category, Product } from "./types";

/** Fields the product page shows; variants come with every single product. */
const productFields: productsV3.SingleEntityOpsRequestedFields[] = [
  "CURRENCY",
  "DESCRIPTION",
  "MEDIA_ITEMS_INFO",
  "INFO_SECTION",
  "INFO_SECTION_DESCRIPTION",
  "BREADCRUMBS_INFO",
  "DIRECT_CATEGORIES_INFO",
  "VARIANT_OPTION_CHOICE_NAMES",
] as productsV3.SingleEntityOpsRequestedFields[];

const storesTree = { appNamespace: "@wix/stores", treeKey: null };

/**
 * The product at an address, with live stock. Two Wix calls when it is not cached.
 *
 * @returns undefined when there is none, or none that visitors may see
 * @throws ShopError when Wix could not be asked
 */
export async function getProduct(slug: string): Promise<Product | undefined> {
  "use cache";
  cacheTag(tags.catalog, tags.productSlug(slug));
  const answer = await ask((reader) => reader.productsV3.getProductBySlug(slug, { fields: productFields }));
  const product = await complete(answer?.product);
  if (!product) {
    cacheLife(absentLife);
    return undefined;
  }
  cacheLife(catalogLife);
  cacheTag(tags.product(product.id), ...product.breadcrumbs.map(({ id }) => tags.category(id)));
  return product;
}

/** The same by Wix id, for whoever has a form or a cart line in hand and no address. */
export async function getProductById(id: string): Promise<Product | undefined> {
  "use cache";
  cacheTag(tags.catalog, tags.product(id));
  const product = await complete(
    await ask((reader) => reader.productsV3.getProduct(id, { fields: productFields })),
  );
  cacheLife(product ? catalogLife : absentLife);
  return product;
}

async function complete(wix: productsV3.V3Product | undefined): Promise<Product | undefined> {
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

/** All visible categories as a tree. One Wix call for every hundred categories. */
export async function getCategoryTree(): Promise<Category[]> {
  return (await readCategories()).tree;
}

/**
 * The picture of the whole shop: the one its owner gave Wix's "All Products" category. Costs nothing beyond the tree.
 *
 * @returns undefined when that category has no picture
 */
export async function getCover(): Promise<Picture | undefined> {
  return (await readCategories()).cover;
}

async function readCategories(): Promise<{ tree: Category[]; cover: Picture | undefined }> {
  "use cache";
  cacheTag(tags.catalog, tags.categories);
  cacheLife(catalogLife);
  const found = await ask(async (reader) => {
    // Wix refuses an empty filter from visitors; "has a name" is true of every category.
    let page = await reader.categories
      .queryCategories({ treeReference: storesTree, fields: ["DESCRIPTION"] })
      .exists("name", true)
      .limit(100)
      .find();
    const all = [...page.items];
    while (page.hasNext()) {
      page = await page.next();
      all.push(...page.items);
    }
    return all;
  });
  return { tree: toCategoryTree(found ?? [], context), cover: toCover(found ?? [], context) };
}

/** A category with its subcategories and the path to it, ancestors first. Costs nothing beyond the tree. */
export async function getCategory(
  slug: string,
): Promise<{ category: Category; path: Category[] } | undefined> {
  return findCategory(await getCategoryTree(), slug);
}
