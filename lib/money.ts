/** An amount as Wix states it: a decimal string and an ISO 4217 code. Never a float, never summed here. */
export interface Money {
  amount: string;
  currency: string;
}

/** `12.50 EUR` as the locale writes it. Exact: `Intl` formats the decimal string itself. */
export function formatMoney(money: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: money.currency }).format(
    money.amount as Intl.StringNumericLiteral,
  );
}

/** Whether two amounts are the same value, ignoring trailing zeros ("20" and "20.00"). */
export function sameAmount(a: Money, b: Money): boolean {
  return a.currency === b.currency && canonical(a.amount) === canonical(b.amount);
}

/** Whether the amount is zero. */
export function isZero(money: Money): boolean {
  return /^-?0*(\.0*)?$/.test(money.amount);
}

function canonical(amount: string): string {
  return amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount;
}
