import type { products } from "@wix/stores";
import type { Money } from "@/lib/money";
import { reducedFrom, toMoney } from "../convert-shared";
import type { PriceRange } from "../types";

/** What something costs, and what it cost before it was reduced. */
export interface Priced {
  price: Money;
  compareAt?: Money;
}

/** Catalog V1 states amounts as numbers, and the price before the discount beside the one after it. */
export function toPriced(data: products.PriceData | undefined): Priced | undefined {
  const full = money(data?.price, data?.currency);
  const price = money(data?.discountedPrice, data?.currency) ?? full;
  if (!price) return undefined;
  return { price, ...(full && Number(full.amount) > Number(price.amount) && { compareAt: full }) };
}

/** Cheapest and dearest of some, and what those were before, where any of them is reduced. */
export function rangeOf(all: Priced[]): { price: PriceRange; compareAt?: PriceRange } | undefined {
  const price = span(all.map((one) => one.price));
  if (!price) return undefined;
  const before = all.some(({ compareAt }) => compareAt)
    ? span(all.map((one) => one.compareAt ?? one.price))
    : undefined;
  const compareAt = reducedFrom(before, price);
  return { price, ...(compareAt && { compareAt }) };
}

/**
 * Price range of a product in a listing, which comes without its variants: Wix states the range before the discount, and
 * the discount once for all of them.
 */
export function toPriceRange(
  wix: Pick<products.Product, "priceData" | "priceRange" | "discount">,
): { price: PriceRange; compareAt?: PriceRange } | undefined {
  const base = toPriced(wix.priceData);
  const { currency } = wix.priceData ?? {};
  const ends = [wix.priceRange?.minValue, wix.priceRange?.maxValue].flatMap((full): Priced[] => {
    if (full === undefined || full === null || !currency) return [];
    const now = afterDiscount(full, wix.discount);
    const data = { currency, price: full, discountedPrice: now };
    const priced = toPriced(data as products.PriceData);
    return priced ? [priced] : [];
  });
  return rangeOf(ends.length === 2 ? ends : base ? [base] : []);
}

function afterDiscount(full: number, discount: products.Discount | undefined): number {
  const value = discount?.value ?? 0;
  if (discount?.type === "AMOUNT") return Math.max(0, full - value);
  return discount?.type === "PERCENT" ? full * (1 - value / 100) : full;
}

/** Wix's amounts have three decimals at most; what is behind them is the fault of floating points. */
export function money(amount: number | null | undefined, currency: string | null | undefined) {
  if (amount === undefined || amount === null || !Number.isFinite(amount)) return undefined;
  return toMoney(String(Math.round(amount * 1000) / 1000), currency);
}

function span(all: Money[]): PriceRange | undefined {
  const [first, ...others] = [...all].sort((a, b) => Number(a.amount) - Number(b.amount));
  return first && { min: first, max: others.at(-1) ?? first };
}
