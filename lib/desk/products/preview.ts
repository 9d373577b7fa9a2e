import { type PricePlan, reprice, type Unchanged } from "./amounts";
import type { PricedVariant } from "./types";

/** A line of the preview: what would become of one variant, or why nothing would. */
export interface PreviewLine {
  variant: PricedVariant;
  to?: { price: string; compareAt: string };
  stays?: string;
}

/** What a plan would make of variants. */
export function previewOf(variants: PricedVariant[], plan: PricePlan): PreviewLine[] {
  return variants.map((variant) => {
    const after = reprice(variant, plan);
    return typeof after === "string" ? { variant, stays: reasons[after] } : { variant, to: after };
  });
}

const reasons: Record<Unchanged, string> = {
  same: "Stays: the new price is the old one",
  "not-positive": "Stays: nothing would be left of it",
  "above-compare-at": "Stays: it would cost more than its compare-at price says it did",
  "too-high": "Stays: Wix takes no price as high",
};

/** Decimal places of a currency: 2 for USD, 0 for JPY. */
export function currencyDigits(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
