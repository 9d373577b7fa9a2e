import type { Money, PriceRange, Product, Variant } from "./types";

/** A decimal string without needless zeros, as Wix writes amounts: `20`, `20.5`. */
export function amount(value: string): string {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

/** Orders two decimal amounts. */
export function compareAmounts(a: string, b: string): number {
  return Number(a) - Number(b);
}

/** Cheapest and dearest of a list; undefined when it is empty. */
function rangeOf(prices: readonly Money[]): PriceRange | undefined {
  const sorted = [...prices].sort((a, b) => compareAmounts(a.amount, b.amount));
  const [first] = sorted;
  const last = sorted.at(-1);
  return first && last ? { minValue: first, maxValue: last } : undefined;
}

/**
 * The price ranges of a product's variants. Inferred: hidden variants count only when all are hidden,
 * and a variant without a compare-at price counts with its actual one once another variant has one.
 */
export function priceRanges(
  variants: readonly Variant[],
): Pick<Product, "actualPriceRange" | "compareAtPriceRange"> {
  const shown = variants.filter((variant) => variant.visible);
  const counted = shown.length > 0 ? shown : variants;
  const actual = rangeOf(counted.map(({ price }) => price.actualPrice)) ?? {
    minValue: { amount: "0" },
    maxValue: { amount: "0" },
  };
  if (!counted.some(({ price }) => price.compareAtPrice)) return { actualPriceRange: actual };
  const compareAt = rangeOf(counted.map(({ price }) => price.compareAtPrice ?? price.actualPrice));
  return { actualPriceRange: actual, ...(compareAt ? { compareAtPriceRange: compareAt } : {}) };
}

/** The product with one price on every variant; a compare-at price that is not above it goes. */
export function repriced(product: Product, price: string): Product {
  const actualPrice = { amount: amount(price) };
  const variants = product.variantsInfo.variants.map((variant): Variant => {
    const before = variant.price.compareAtPrice;
    const keep = before && compareAmounts(before.amount, actualPrice.amount) > 0;
    return { ...variant, price: { actualPrice, ...(keep ? { compareAtPrice: before } : {}) } };
  });
  const { compareAtPriceRange: _, ...rest } = product;
  return { ...rest, variantsInfo: { variants }, ...priceRanges(variants) };
}
