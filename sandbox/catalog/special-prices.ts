import { rounded, times } from "../kernel/money";
import type { MoneyView } from "./money-view";
import type { Money, Product, Subscription, Variant } from "./types";

/** The sandbox's site has this currency. */
const currency = "USD";

/**
 * What one delivery of a subscription costs: the actual price less the subscription's discount, which is how the types
 * describe it. Inferred: rounded to cents.
 */
export function subscriptionPrice(variant: Variant, { discount }: Subscription): Money {
  const { amount } = variant.price.actualPrice;
  const share = 1 - (discount?.percentOff ?? 0) / 100;
  return { amount: rounded(times(amount, share.toFixed(4)), currency) };
}

/**
 * `pricePerUnit` of a variant: its price for as much as the product states prices for. Documented: value and settings;
 * inferred: rounding, and the words, after the example "\u20ac4.00 / 1 Kg".
 */
export function unitPriceView(product: Product, variant: Variant, money: MoneyView) {
  const per = product.physicalProperties?.pricePerUnit;
  const settings = variant.physicalProperties?.pricePerUnit?.settings;
  if (!per || !settings) return undefined;
  const factor = (per.quantity / settings.quantity).toFixed(6);
  const value = rounded(times(variant.price.actualPrice.amount, factor), currency);
  const { formattedAmount } = money({ amount: value });
  const words = `${per.quantity} ${per.measurementUnit}`;
  return { settings, value, ...(formattedAmount ? { description: `${formattedAmount} / ${words}` } : {}) };
}

/** `pricePerUnitRange` of a product; empty where no unit prices are stated. */
export function unitRangeView(product: Product, money: MoneyView) {
  const prices = product.variantsInfo.variants
    .flatMap((variant) => unitPriceView(product, variant, money) ?? [])
    .sort((a, b) => Number(a.value) - Number(b.value));
  const [first] = prices;
  const last = prices.at(-1);
  if (!first || !last) return {};
  const end = ({ value, description }: typeof first) => ({ value, ...(description ? { description } : {}) });
  return { minValue: end(first), maxValue: end(last) };
}
