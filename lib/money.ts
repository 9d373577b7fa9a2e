/** An amount as Wix states it: a decimal string and an ISO 4217 code. Never a float. */
export interface Money {
  amount: string;
  currency: string;
}

/** `12.50 EUR` as the locale writes it. Exact: `Intl` formats the decimal string itself. */
export function formatMoney(money: Money, locale: string): string {
  const key = `${locale} ${money.currency}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
  formats.set(key, format);
  return format.format(money.amount as Intl.StringNumericLiteral);
}

/** Making one costs many times more than using it; a shop has one or two. */
const formats = new Map<string, Intl.NumberFormat>();

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

/**
 * The sum of amounts in one currency, exactly. Only for what a page says before Wix is asked; the cart's amounts are
 * Wix's own.
 */
export function addMoney(first: Money, ...others: Money[]): Money {
  const all = [first, ...others].map(({ amount }) => amount);
  const scale = Math.max(...all.map((amount) => (amount.split(".")[1] ?? "").length));
  const sum = all.reduce((total, amount) => total + scaled(amount, scale), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const sign = sum < 0n ? "-" : "";
  const amount = scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`;
  return { amount, currency: first.currency };
}

/** `compareAt` less `price` in whole percent, rounded down so that no shop promises too much; 0 when nothing is off. */
export function percentOff(price: Money, compareAt: Money): number {
  const scale = 3;
  const was = scaled(compareAt.amount, scale);
  const now = scaled(price.amount, scale);
  return price.currency === compareAt.currency && was > now ? Number(((was - now) * 100n) / was) : 0;
}

/** The amount in units of 10^-scale; further digits are cut off. */
function scaled(amount: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0").slice(0, scale)}`);
}
