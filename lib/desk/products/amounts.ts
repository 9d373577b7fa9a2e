import Big from "big.js";

// Prices are decimal strings all the way: none of this ever touches a float.

/** How a calculated price ends. */
export const roundings = ["exact", "whole", "ninety"] as const;
export type Rounding = (typeof roundings)[number];

/** What becomes of the former price that is shown struck through. */
export const compareAtChoices = ["keep", "old", "none"] as const;
export type CompareAtChoice = (typeof compareAtChoices)[number];

/** A change of many prices at once. */
export interface PricePlan {
  direction: "up" | "down";
  /** Decimal string, above 0. */
  percent: string;
  rounding: Rounding;
  compareAt: CompareAtChoice;
  /** Decimal places the currency has. */
  digits: number;
}

/** Decimal strings; `compareAt` is "" where there is none. */
export interface Prices {
  price: string;
  compareAt: string;
}

/** `same`: nothing would change. `not-positive`: nothing would be left. `above-compare-at`: Wix wants that one higher. */
export type Unchanged = "same" | "not-positive" | "above-compare-at" | "too-high";

/** The most Wix takes. */
const most = new Big("999999999.99");

/** An amount as the desk writes it: without needless zeros. Undefined when it is no amount Wix takes. */
export function toAmount(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(trimmed)) return undefined;
  const amount = new Big(trimmed);
  return amount.gt(most) ? undefined : amount.toFixed();
}

/** Whether the first amount is below the second. */
export function isBelow(a: string, b: string): boolean {
  return new Big(a).lt(b);
}

/** What a plan makes of the prices of one variant. */
export function reprice(before: Prices, plan: PricePlan): Prices | Unchanged {
  const old = new Big(before.price);
  const change = old.times(plan.percent).div(100);
  const price = rounded(plan.direction === "up" ? old.plus(change) : old.minus(change), plan);
  if (price.lte(0)) return "not-positive";
  if (price.gt(most)) return "too-high";
  const compareAt = formerPrice(before, plan);
  if (compareAt !== "" && price.gt(compareAt)) return "above-compare-at";
  const after = { price: price.toFixed(), compareAt };
  return after.price === old.toFixed() && after.compareAt === before.compareAt ? "same" : after;
}

function formerPrice({ price, compareAt }: Prices, plan: PricePlan): string {
  switch (plan.compareAt) {
    case "keep":
      return compareAt;
    case "none":
      return "";
    case "old":
      // On sale already: the price it had before the first reduction is the honest one.
      return compareAt === "" ? new Big(price).toFixed() : compareAt;
  }
}

/** Halves go up, as people round. A currency without small coins has whole prices only. */
function rounded(amount: Big, { rounding, digits }: PricePlan): Big {
  if (rounding === "exact") return amount.round(digits, Big.roundHalfUp);
  if (rounding === "whole" || digits === 0) return amount.round(0, Big.roundHalfUp);
  const below = amount.round(0, Big.roundDown).plus("0.9");
  const nearest = below.gt(amount) ? [below.minus(1), below] : [below, below.plus(1)];
  const [lower = below, upper = below] = nearest;
  return amount.minus(lower).lt(upper.minus(amount)) && lower.gt(0) ? lower : upper;
}
