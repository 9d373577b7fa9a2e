import type { Product, Variant } from "../catalog/types";
import { inWords, minus } from "../kernel/money";
import type { World } from "../kernel/world";

/** Catalog V1's amounts are numbers: the price, and what is asked for after the product's discount. */
export function priceData(world: World, { price }: Variant) {
  const { currency } = world.state.site;
  const before = (price.compareAtPrice ?? price.actualPrice).amount;
  const now = price.actualPrice.amount;
  return {
    currency,
    price: Number(before),
    discountedPrice: Number(now),
    formatted: { price: inWords(before, currency), discountedPrice: inWords(now, currency) },
  };
}

/** The cheapest variant, whose price is the product's. Inferred: with managed variants, too. */
export function baseVariant({ variantsInfo: { variants } }: Product): Variant | undefined {
  const shown = variants.filter(({ visible }) => visible);
  return [...(shown.length > 0 ? shown : variants)].sort(
    (a, b) => Number(a.price.actualPrice.amount) - Number(b.price.actualPrice.amount),
  )[0];
}

/** The price before any discount. */
export function basePrice(product: Product): number {
  const price = baseVariant(product)?.price;
  return Number((price?.compareAtPrice ?? price?.actualPrice)?.amount ?? 0);
}

/** A discount is the product's in Catalog V1, never a variant's. */
export function discountOf(product: Product): { type: "NONE" | "AMOUNT"; value: number } {
  const price = baseVariant(product)?.price;
  if (!price?.compareAtPrice) return { type: "NONE", value: 0 };
  return { type: "AMOUNT", value: Number(minus(price.compareAtPrice.amount, price.actualPrice.amount)) };
}

/** Cheapest and dearest, before any discount (inferred). */
export function priceRange({ variantsInfo: { variants } }: Product) {
  const prices = variants
    .filter(({ visible }) => visible)
    .map(({ price }) => Number((price.compareAtPrice ?? price.actualPrice).amount));
  return prices.length > 0 ? { minValue: Math.min(...prices), maxValue: Math.max(...prices) } : undefined;
}
