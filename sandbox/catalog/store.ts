import type { World } from "../kernel/world";
import { seedIds } from "./ids";
import { note } from "./journal";
import type { CatalogState } from "./state";
import { withStock } from "./stock-status";
import type { Category, InventoryItem, Product } from "./types";

/** Indexes over one catalogue, built on first use and kept up by the functions below. */
interface Lookup {
  products: readonly Product[] | undefined;
  idBySlug: Map<string, string>;
  itemByVariant: Map<string, InventoryItem>;
  /** Ids of the products directly in each category. */
  members: Map<string, Set<string>>;
}

const lookups = new WeakMap<CatalogState, Lookup>();

function lookupOf(state: CatalogState): Lookup {
  const known = lookups.get(state);
  if (known) return known;
  const lookup: Lookup = {
    products: undefined,
    idBySlug: new Map(),
    itemByVariant: new Map(),
    members: new Map(),
  };
  for (const item of Object.values(state.inventoryItems)) lookup.itemByVariant.set(item.variantId, item);
  for (const product of Object.values(state.products)) enter(lookup, product);
  lookups.set(state, lookup);
  return lookup;
}

function enter(lookup: Lookup, product: Product): void {
  lookup.idBySlug.set(product.slug, product.id);
  for (const { categoryId } of product.memberships) {
    const members = lookup.members.get(categoryId);
    if (members) members.add(product.id);
    else lookup.members.set(categoryId, new Set([product.id]));
  }
}

function leave(lookup: Lookup, product: Product): void {
  if (lookup.idBySlug.get(product.slug) === product.id) lookup.idBySlug.delete(product.slug);
  for (const { categoryId } of product.memberships) lookup.members.get(categoryId)?.delete(product.id);
}

/** Every product, newest first as Wix lists them. */
export function allProducts(state: CatalogState): readonly Product[] {
  const lookup = lookupOf(state);
  lookup.products ??= Object.values(state.products).sort(newestFirst);
  return lookup.products;
}

function newestFirst(a: Product, b: Product): number {
  if (a.createdDate !== b.createdDate) return a.createdDate < b.createdDate ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

export function productById(state: CatalogState, id: string): Product | undefined {
  return Object.hasOwn(state.products, id) ? state.products[id] : undefined;
}

export function productBySlug(state: CatalogState, slug: string): Product | undefined {
  const id = lookupOf(state).idBySlug.get(slug);
  return id === undefined ? undefined : productById(state, id);
}

/** Puts a product in, replacing the one with its id. Stored products are never changed in place. */
export function putProduct(state: CatalogState, product: Product): void {
  const lookup = lookupOf(state);
  const before = state.products[product.id];
  if (before) leave(lookup, before);
  state.products[product.id] = product;
  enter(lookup, product);
  lookup.products = undefined;
  noteProduct(state, product, before);
}

/** A new revision is a change of the product; without one only its stock or its categories changed. */
function noteProduct(state: CatalogState, product: Product, before: Product | undefined): void {
  if (!before) note(state, { kind: "product", action: "created", product });
  else if (before.revision !== product.revision)
    note(state, { kind: "product", action: "updated", product, before });
  const now = new Set(product.memberships.map(({ categoryId }) => categoryId));
  const then = new Set(before?.memberships.map(({ categoryId }) => categoryId));
  for (const categoryId of now)
    if (!then.has(categoryId))
      note(state, { kind: "membership", action: "added", categoryId, productId: product.id });
  for (const categoryId of then)
    if (!now.has(categoryId))
      note(state, { kind: "membership", action: "removed", categoryId, productId: product.id });
}

/** Removes a product with its stock and its place in arranged categories. */
export function dropProduct(state: CatalogState, product: Product): void {
  const lookup = lookupOf(state);
  for (const variant of product.variantsInfo.variants) {
    const item = lookup.itemByVariant.get(variant.id);
    if (item) delete state.inventoryItems[item.id];
    lookup.itemByVariant.delete(variant.id);
  }
  for (const category of Object.values(state.categories)) {
    if (category.arranged.includes(product.id))
      category.arranged = category.arranged.filter((id) => id !== product.id);
  }
  leave(lookup, product);
  delete state.products[product.id];
  lookup.products = undefined;
  note(state, { kind: "product", action: "deleted", product });
}

export function itemOfVariant(state: CatalogState, variantId: string): InventoryItem | undefined {
  return lookupOf(state).itemByVariant.get(variantId);
}

/** Puts a stock record in; the availability written into its product follows. */
export function putItem(state: CatalogState, item: InventoryItem): void {
  const before = state.inventoryItems[item.id];
  state.inventoryItems[item.id] = item;
  note(
    state,
    before ? { kind: "item", action: "updated", item, before } : { kind: "item", action: "created", item },
  );
  lookupOf(state).itemByVariant.set(item.variantId, item);
  refreshStock(state, item.productId);
}

export function dropItem(state: CatalogState, item: InventoryItem): void {
  delete state.inventoryItems[item.id];
  note(state, { kind: "item", action: "deleted", item });
  lookupOf(state).itemByVariant.delete(item.variantId);
  refreshStock(state, item.productId);
}

function refreshStock(state: CatalogState, productId: string): void {
  const product = productById(state, productId);
  if (product)
    putProduct(
      state,
      withStock(product, (variantId) => itemOfVariant(state, variantId)),
    );
}

const nobody: ReadonlySet<string> = new Set();

/** Ids of the products directly in a category. */
export function membersOf(state: CatalogState, categoryId: string): ReadonlySet<string> {
  return lookupOf(state).members.get(categoryId) ?? nobody;
}

/** The category every product belongs to. */
export function allProductsCategory(state: CatalogState): Category | undefined {
  return Object.values(state.categories).find((category) => category.system);
}

export function defaultLocationId(state: CatalogState): string {
  const location = Object.values(state.locations).find((candidate) => candidate.defaultLocation);
  return location?.id ?? seedIds.locationId;
}

/** The next revision after `revision`; Wix counts them up by one as decimal strings. */
function nextRevision(revision: string): string {
  return String(Number(revision) + 1);
}

/** Dates of an entity written now. */
export function touched(world: World, before?: { revision: string; createdDate: string }) {
  const now = world.now().toISOString();
  return {
    revision: before ? nextRevision(before.revision) : "1",
    createdDate: before?.createdDate ?? now,
    updatedDate: now,
  };
}
