import Big from "big.js";

/** Decimal digits of a currency's minor unit: 2 for USD, 0 for JPY. */
export function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

export function sum(amounts: readonly string[]): string {
  return plain(amounts.reduce((total, amount) => total.plus(amount), new Big(0)));
}

export function times(amount: string, factor: number | string): string {
  return plain(new Big(amount).times(factor));
}

export function minus(a: string, b: string): string {
  return plain(new Big(a).minus(b));
}

export function atLeast(a: string, b: string): boolean {
  return new Big(a).gte(b);
}

export function smaller(a: string, b: string): string {
  return new Big(a).lt(b) ? a : b;
}

/** Rounded half up to the currency's minor unit. */
export function rounded(amount: string, currency: string): string {
  return plain(new Big(amount).round(digitsOf(currency), Big.roundHalfUp));
}

/** `share` of `amount` that belongs to `part` of `whole`, rounded. */
export function shareOf(amount: string, part: string, whole: string, currency: string): string {
  if (new Big(whole).eq(0)) return "0";
  return rounded(plain(new Big(amount).times(part).div(whole)), currency);
}

/** Without trailing zeros, as Cart V2 writes amounts: "20", "3.6". */
function plain(value: Big): string {
  return value
    .toFixed()
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** With the currency's digits, as orders write amounts: "20.00". */
export function fixed(amount: string, currency: string): string {
  return new Big(amount).toFixed(digitsOf(currency), Big.roundHalfUp);
}

/** `{amount, formattedAmount}` of orders and the stores catalogue. */
export function formatted(amount: string, currency: string): { amount: string; formattedAmount: string } {
  return { amount: fixed(amount, currency), formattedAmount: inWords(amount, currency) };
}

/** `$20.00` */
export function inWords(amount: string, currency: string): string {
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
  // As text, because a number would lose digits of large amounts.
  return format.format(fixed(amount, currency) as `${number}`);
}

/** `{amount, convertedAmount}` of Cart V2. The sandbox has one currency, so both are the same. */
export function converted(amount: string): { amount: string; convertedAmount: string } {
  return { amount, convertedAmount: amount };
}
