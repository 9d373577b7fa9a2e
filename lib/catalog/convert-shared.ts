import type { Money } from "@/lib/money";
import { sameAmount } from "@/lib/money";
import type { PriceRange, StockStatus } from "./types";

/** What a converter has to know beside the entity itself. */
export interface ConvertContext {
  /** Media host, e.g. `https://static.wixstatic.com`. */
  mediaOrigin: string;
  /** Video host; Wix's own without it. */
  videoOrigin?: string;
}

/** Amount and currency together, or nothing. */
export function toMoney(
  amount: string | null | undefined,
  currency: string | null | undefined,
): Money | undefined {
  return amount && currency ? { amount, currency } : undefined;
}

/** The former price range, only when it says something else than the present one. */
export function reducedFrom(was: PriceRange | undefined, now: PriceRange): PriceRange | undefined {
  if (!was || Number(was.max.amount) === 0) return undefined;
  return sameAmount(was.min, now.min) && sameAmount(was.max, now.max) ? undefined : was;
}

/** From this many units down the shopper is told how many are left. */
export const lowStock = 5;

/** Something that is there, with the units left where they are counted. */
export function inStockStatus(quantity: number | undefined): { stock: StockStatus; quantity?: number } {
  if (quantity === undefined) return { stock: "in-stock" };
  return { stock: quantity <= lowStock ? "low-stock" : "in-stock", quantity };
}

/** ISO text of an SDK date; "" without one. */
export function toIso(date: Date | string | null | undefined): string {
  return date ? new Date(date).toISOString() : "";
}

/** The first sentences that fit a search result's two lines. */
export function shorten(text: string, limit = 160): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2)).replace(/[\s,;:.]+$/, "")}…`;
}
