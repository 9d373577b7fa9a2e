import type { SeedCategory, SeedProduct, SeedShop } from "../seed/types";
import { seedIds, stableId } from "./ids";
import { wixImage } from "./media";
import type { SeedContext } from "./seed-context";
import { expandProduct } from "./seed-product";
import { seoOfSeed } from "./seo";
import { type CatalogState, emptyCatalog } from "./state";
import type { Category } from "./types";

/** The oldest thing in a demo shop. */
const opened = "2024-01-15T08:00:00.000Z";

/**
 * A written-down shop as the entities Wix would hold: the same ids on every machine. Throws when a product
 * names a category that does not exist, or two share a slug.
 */
export function catalogFromSeed(shop: SeedShop, allProductsId = seedIds.allProductsId): CatalogState {
  const state = emptyCatalog({ ...seedIds, allProductsId }, opened);
  shop.categories.forEach((category, index) => {
    const entity = expandCategory(category, index + 1, shop.categories);
    state.categories[entity.id] = entity;
  });
  const everything = state.categories[allProductsId];
  if (everything && shop.cover) everything.image = wixImage(shop.cover);
  const context: SeedContext = {
    state,
    categoryIds: categoryIdsOf(shop.categories, allProductsId),
    shared: new Map(),
    options: new Map(),
  };
  for (const product of shop.products) addProduct(context, product);
  return state;
}

function addProduct(context: SeedContext, seed: SeedProduct): void {
  const { product, items } = expandProduct(context, seed);
  const { state } = context;
  if (state.products[product.id]) throw new Error(`Two seed products have the slug '${seed.slug}'.`);
  state.products[product.id] = product;
  for (const item of items) state.inventoryItems[item.id] = item;
}

function categoryIdsOf(
  categories: readonly SeedCategory[],
  allProductsId: string,
): ReadonlyMap<string, string> {
  const ids = new Map([["all-products", allProductsId]]);
  for (const { slug } of categories) {
    if (ids.has(slug)) throw new Error(`Two seed categories have the slug '${slug}'.`);
    ids.set(slug, stableId("category", slug));
  }
  return ids;
}

function expandCategory(seed: SeedCategory, place: number, all: readonly SeedCategory[]): Category {
  if (seed.parent !== undefined && !all.some(({ slug }) => slug === seed.parent)) {
    throw new Error(`Seed category '${seed.slug}' has the unknown parent '${seed.parent}'.`);
  }
  const siblings = all.filter(({ parent }) => parent === seed.parent);
  const createdDate = new Date(Date.parse(opened) + place * 60_000).toISOString();
  return {
    id: stableId("category", seed.slug),
    revision: "1",
    createdDate,
    updatedDate: createdDate,
    name: seed.name,
    slug: seed.slug,
    description: seed.description,
    ...(seed.picture ? { image: wixImage(seed.picture) } : {}),
    visible: seed.visible ?? true,
    ...(seed.parent === undefined ? {} : { parentId: stableId("category", seed.parent) }),
    // The system category is the first of the top level.
    index: siblings.indexOf(seed) + (seed.parent === undefined ? 1 : 0),
    arranged: [],
    seoData: seoOfSeed(seed.seo),
  };
}
