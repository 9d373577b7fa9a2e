import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { absentLife, catalogLife, tags } from "@/lib/cache-tags";
import type { Picture } from "@/lib/media";
import { type FoundCategory, findCategory } from "./tree";
import type { Category, Product, ProductPlace } from "./types";
import { catalog } from "./which";

/**
 * The product at an address, with live stock. Two Wix calls when it is not cached.
 *
 * @returns undefined when there is none, or none that visitors may see
 * @throws ShopError when Wix could not be asked
 */
export async function getProduct(slug: string): Promise<Product | undefined> {
  "use cache";
  cacheTag(tags.catalog, tags.productSlug(slug));
  const product = await (await catalog()).product({ slug });
  if (!product) {
    cacheLife(absentLife);
    cacheTag(tags.absences);
    return undefined;
  }
  cacheLife(catalogLife);
  cacheTag(tags.product(product.id), ...product.breadcrumbs.map(({ id }) => tags.category(id)));
  return product;
}

/**
 * Which product is at an address and where it belongs, for whatever else a page wants to know of it meanwhile. No call
 * of its own: it is the first of those `getProduct` makes.
 */
export async function getProductPlace(slug: string): Promise<ProductPlace | undefined> {
  return (await catalog()).place(slug);
}

/** The same by Wix id, for whoever has a form or a cart line in hand and no address. */
export async function getProductById(id: string): Promise<Product | undefined> {
  "use cache";
  cacheTag(tags.catalog, tags.product(id));
  const product = await (await catalog()).product({ id });
  cacheLife(product ? catalogLife : absentLife);
  return product;
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

async function readCategories(): Promise<{ tree: Category[]; cover?: Picture }> {
  "use cache";
  cacheTag(tags.catalog, tags.categories);
  cacheLife(catalogLife);
  return (await catalog()).categories();
}

/** A category with its subcategories and the path to it, ancestors first. Costs nothing beyond the tree. */
export async function getCategory(slug: string): Promise<FoundCategory | undefined> {
  return findCategory(await getCategoryTree(), slug);
}
