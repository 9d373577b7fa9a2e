import { addMoney, type Money } from "@/lib/money";
import type { OrderSummary } from "@/lib/orders/types";
import { dayOf, startOfDay } from "../days";
import type { Sales } from "./types";

type Sold = Pick<OrderSummary, "placedAt" | "status" | "total">;

/**
 * Adds orders up by day and currency. What counts are accepted orders at their full total: cancelled ones and those whose
 * payment is undecided are left out, refunds are not taken off.
 *
 * @param orders newest first
 * @param days oldest first
 * @param wasAll whether there are no older orders of these days than the ones given
 */
export function salesOf(orders: Sold[], days: string[], zone: string, wasAll: boolean): Sales {
  const counts = new Map<string, number>();
  const sums = new Map<string, Map<string, Money>>();
  const uses = new Map<string, number>();
  for (const { placedAt, status, total } of orders) {
    if (status !== "approved" || placedAt === "") continue;
    const day = dayOf(placedAt, zone);
    counts.set(day, (counts.get(day) ?? 0) + 1);
    uses.set(total.currency, (uses.get(total.currency) ?? 0) + 1);
    const byDay = sums.get(total.currency) ?? new Map<string, Money>();
    const before = byDay.get(day);
    byDay.set(day, before ? addMoney(before, total) : total);
    sums.set(total.currency, byDay);
  }
  const currencies = [...uses].sort(([, a], [, b]) => b - a).map(([currency]) => currency);
  return {
    days,
    orders: days.map((day) => counts.get(day) ?? 0),
    revenue: currencies.map((currency) => ({
      currency,
      amounts: days.map((day) => sums.get(currency)?.get(day) ?? { amount: "0", currency }),
    })),
    completeFrom: wasAll ? (days[0] ?? "") : dayAfter(orders.at(-1)?.placedAt, days, zone),
    read: orders.length,
  };
}

/** Of the day of the oldest order that was read there may be more. */
function dayAfter(oldest: string | undefined, days: string[], zone: string): string {
  return oldest ? dayOf(startOfDay(dayOf(oldest, zone), zone, 1), zone) : (days[0] ?? "");
}
