import "server-only";
import type { inventory, products } from "@wix/stores";
import { cacheLife, cacheTag } from "next/cache";
import { absentLife, catalogLife, tags } from "@/lib/cache-tags";
import { ShopError } from "@/lib/result";
import { ask, context } from "../ask";
import { recommendedBeside } from "../recommendations";
import type { Product, ProductPlace } from "../types";
import { readCollections } from "./collections";
import { pathOf } from "./convert-collection";
import { toProduct } from "./convert-product";
import { readVariants } from "./variants";

/**
 * A product with its variants and its stock. Two calls after one another: whatever is found by the product's id is asked
 * for at the same time.
 */
export async function readProduct(by: { slug: string } | { id: string }): Promise<Product | undefined> {
  const wix =
    "id" in by ? (await ask((reader) => reader.products.getProduct(by.id)))?.product : await bySlug(by.slug);
  if (!wix?._id || wix.visible === false) return undefined;
  const [variants, item, { tree }, recommended] = await Promise.all([
    readVariants(wix),
    stockOf(wix._id),
    readCollections(),
    "slug" in by ? recommendedBeside(wix._id) : undefined,
  ]);
  const path = pathOf(tree, wix.collectionIds ?? []);
  const product = toProduct({ wix: wix as products.Product, variants, path, ...(item && { item }) }, context);
  return product && recommended ? { ...product, recommended } : product;
}

/** Which product is at an address, without asking for more than `readProduct` does. */
export async function readPlace(slug: string): Promise<ProductPlace | undefined> {
  const wix = await bySlug(slug);
  return wix?._id && wix.visible !== false ? { id: wix._id } : undefined;
}

/** The first of the calls, remembered by itself: what else a page shows of a product waits for no more than this. */
async function bySlug(slug: string): Promise<products.Product | undefined> {
  "use cache";
  cacheTag(tags.catalog, tags.productSlug(slug));
  const answer = await ask((reader) => reader.products.queryProducts().eq("slug", slug).limit(1).find());
  const product = answer?.items[0];
  if (!product?._id) {
    cacheLife(absentLife);
    cacheTag(tags.absences);
    return undefined;
  }
  cacheLife(catalogLife);
  cacheTag(tags.product(product._id));
  return product as products.Product;
}

/** The product's inventory; undefined where visitors may not read it, so that the product's own copy decides. */
async function stockOf(productId: string): Promise<inventory.InventoryItemV2 | undefined> {
  try {
    const filter = JSON.stringify({ productId });
    const answer = await ask((reader) =>
      reader.inventory.queryInventory({ query: { filter, paging: { limit: 1 } } }),
    );
    return answer?.inventoryItems?.[0];
  } catch (error) {
    if (error instanceof ShopError && error.failure.kind === "forbidden") return undefined;
    throw error;
  }
}
