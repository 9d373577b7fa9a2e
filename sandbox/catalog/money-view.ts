import type { World } from "../kernel/world";
import type { Money, PriceRange } from "./types";

export type MoneyView = (money: Money) => Money & { formattedAmount?: string };

/** Amounts as the stores API answers them; `formattedAmount` only comes with the CURRENCY field. */
export function moneyView(world: World, formatted: boolean): MoneyView {
  if (!formatted) return ({ amount }) => ({ amount });
  const { languageCode, country, currency } = world.state.site;
  const format = formatter(`${languageCode}-${country}`, currency);
  return ({ amount }) => ({ amount, formattedAmount: format.format(Number(amount)) });
}

export function rangeView(range: PriceRange, money: MoneyView) {
  return { minValue: money(range.minValue), maxValue: money(range.maxValue) };
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs more than a page of prices. */
function formatter(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency });
  formatters.set(key, known);
  return known;
}
