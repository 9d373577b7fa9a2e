import { catalogFromSeed } from "../catalog/from-seed";
import type { CatalogState } from "../catalog/state";
import type { SeedOption, SeedProduct, SeedShop } from "../seed/types";
import { allProductsId } from "./ids";

/** The same shop on a site that still has Catalog V1. */
export function catalogV1FromSeed(shop: SeedShop): CatalogState {
  const v1 = { ...shop, ...asV1(shop) };
  const state: CatalogState = { ...catalogFromSeed(v1, allProductsId), version: "V1_CATALOG" };
  const managed = new Map(v1.products.map((seed) => [seed.slug, hasManagedVariants(seed)]));
  for (const [id, product] of Object.entries(state.products)) {
    state.products[id] = { ...product, manageVariants: managed.get(product.slug) ?? false };
  }
  return state;
}

/**
 * Without what Catalog V1 does not have: subcategories, modifiers other than free texts, prices on them, subscriptions,
 * unit prices, brands with a page of their own and so on. Everything is in a collection that its parent had.
 */
function asV1({ categories, products }: SeedShop): Pick<SeedShop, "categories" | "products"> {
  const parents = new Map(categories.flatMap(({ slug, parent }) => (parent ? [[slug, parent]] : [])));
  return {
    categories: categories.map(({ parent: _parent, ...category }) => category),
    products: products.map((product) => productAsV1(product, parents)),
  };
}

function productAsV1(product: SeedProduct, parents: ReadonlyMap<string, string>): SeedProduct {
  const { subscriptions: _plans, unit: _unit, films: _films, modifiers, categories, ...rest } = product;
  const wider = categories.flatMap((slug) => parents.get(slug) ?? []);
  return {
    ...rest,
    categories: [...new Set([...categories, ...wider])],
    modifiers: (modifiers ?? []).flatMap((modifier) => {
      if (modifier.kind !== "text") return [];
      const { addedPrice: _added, minCharCount: _min, ...text } = modifier;
      return [{ ...text, name: text.title }];
    }),
  };
}

/** Whether the owner keeps price or stock by variant. Nothing of the kind: the options only say what to send. */
function hasManagedVariants(seed: SeedProduct): boolean {
  const options: SeedOption[] = seed.options ?? [];
  if (options.length === 0) return false;
  const priced = options.some(({ choices }) => choices.some(({ addedPrice }) => addedPrice));
  return priced || typeof seed.stock === "number" || Boolean(seed.variants) || Boolean(seed.preorder);
}
