import type { World } from "../kernel/world";
import { repriced } from "./pricing";
import { preordersLeft, statusOf } from "./stock-status";
import { itemOfVariant, productById, productBySlug, putItem, putProduct, touched } from "./store";
import type { InventoryItem, Product, Variant } from "./types";

/** Whether and how many of a variant can be bought now. */
export interface Availability {
  status: "IN_STOCK" | "PREORDER" | "OUT_OF_STOCK";
  /** How many at most; absent: as many as anybody wants (not tracked). */
  quantity?: number;
  /** The owner's words to somebody who pre-orders. */
  preorderMessage?: string;
}

export interface FoundVariant {
  product: Product;
  variant: Variant;
}

/** A product with the wanted variant; without `variantId` only a product that has no options answers. */
export function findVariant(world: World, productId: string, variantId?: string): FoundVariant | undefined {
  const product = productById(world.state.catalog, productId);
  const variants = product?.variantsInfo.variants ?? [];
  const variant = variantId
    ? variants.find((candidate) => candidate.id === variantId)
    : product?.options.length === 0
      ? variants[0]
      : undefined;
  return product && variant ? { product, variant } : undefined;
}

/** What can be sold of a variant. Unknown variants are out of stock. */
export function availability(world: World, productId: string, variantId: string): Availability {
  const item = itemOfVariant(world.state.catalog, variantId);
  if (!item || item.productId !== productId) return { status: "OUT_OF_STOCK", quantity: 0 };
  switch (item.availabilityStatus) {
    case "IN_STOCK":
      return { status: "IN_STOCK", ...(item.trackQuantity ? { quantity: item.quantity ?? 0 } : {}) };
    case "PREORDER": {
      const left = preordersLeft(item);
      const message = item.preorderInfo.message;
      return {
        status: "PREORDER",
        ...(left === undefined ? {} : { quantity: left }),
        ...(message === undefined ? {} : { preorderMessage: message }),
      };
    }
    case "OUT_OF_STOCK":
      return { status: "OUT_OF_STOCK", quantity: 0 };
  }
}

export interface StockTarget {
  slug?: string | undefined;
  productId?: string | undefined;
  /** Absent: every variant. */
  variantId?: string | undefined;
  /** Absent: every variant. */
  sku?: string | undefined;
  /** A tracked quantity, or untracked in or out of stock. */
  quantity: number | "in" | "out";
}

/** Sets the stock of a product's variants as its owner would. False when nothing matches. */
export function setStock(world: World, target: StockTarget): boolean {
  const state = world.state.catalog;
  const product =
    target.productId === undefined
      ? productBySlug(state, target.slug ?? "")
      : productById(state, target.productId);
  const wanted = (product?.variantsInfo.variants ?? []).filter(
    (variant) =>
      (target.variantId === undefined || variant.id === target.variantId) &&
      (target.sku === undefined || variant.sku === target.sku),
  );
  for (const variant of wanted) {
    const item = itemOfVariant(state, variant.id);
    if (item) saveItem(world, item, trackingOf(target.quantity));
  }
  return wanted.length > 0;
}

/** The tracking fields of a stock record for a quantity, or for untracked in or out of stock. */
export function trackingOf(quantity: number | "in" | "out"): {
  trackQuantity: boolean;
  quantity?: number;
  inStock?: boolean;
} {
  return typeof quantity === "number"
    ? { trackQuantity: true, quantity }
    : { trackQuantity: false, inStock: quantity === "in" };
}

/** Writes a changed stock record: new revision, new status, and the product follows. */
export function saveItem(world: World, item: InventoryItem, change: Partial<InventoryItem>): InventoryItem {
  const { quantity, inStock, ...rest } = { ...item, ...change };
  const next = {
    ...rest,
    ...touched(world, item),
    ...(rest.trackQuantity ? { quantity: quantity ?? 0 } : { inStock: inStock ?? false }),
  };
  const saved: InventoryItem = { ...next, availabilityStatus: statusOf(next) };
  putItem(world.state.catalog, saved);
  return saved;
}

export interface StockLine {
  productId: string;
  variantId: string;
  quantity: number;
  /** The line was bought as a pre-order: its counter rises instead. */
  preorder?: boolean | undefined;
}

/** Takes what an order sold out of the stock. Untracked variants stay as they are. */
export function decrementStock(world: World, lines: readonly StockLine[]): void {
  for (const line of lines) changeStock(world, line, -line.quantity);
}

/** Puts back what a cancelled order had taken. */
export function restoreStock(world: World, lines: readonly StockLine[]): void {
  for (const line of lines) changeStock(world, line, line.quantity);
}

function changeStock(world: World, line: StockLine, by: number): void {
  const product = productById(world.state.catalog, line.productId);
  // Variants that are not managed have one stock together, kept with each of them.
  const sharing =
    product?.manageVariants === false ? product.variantsInfo.variants : [{ id: line.variantId }];
  for (const { id } of sharing) changeRecord(world, line, by, itemOfVariant(world.state.catalog, id));
}

function changeRecord(world: World, line: StockLine, by: number, item: InventoryItem | undefined): void {
  if (!item?.trackQuantity) return;
  if (line.preorder) {
    const counter = Math.max(0, (item.preorderInfo.counter ?? 0) - by);
    saveItem(world, item, { preorderInfo: { ...item.preorderInfo, counter } });
    return;
  }
  saveItem(world, item, { quantity: (item.quantity ?? 0) + by });
}

export interface ProductPatch {
  name?: string | undefined;
  visible?: boolean | undefined;
  /** Decimal string; becomes the price of every variant. */
  price?: string | undefined;
}

/** Changes a product as its owner would in the dashboard. False when no product has the slug. */
export function updateProductFields(world: World, slug: string, patch: ProductPatch): boolean {
  const product = productBySlug(world.state.catalog, slug);
  if (!product) return false;
  const changed: Product = {
    ...product,
    ...touched(world, product),
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.visible === undefined ? {} : { visible: patch.visible }),
  };
  putProduct(world.state.catalog, patch.price === undefined ? changed : repriced(changed, patch.price));
  return true;
}
