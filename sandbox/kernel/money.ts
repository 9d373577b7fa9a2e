import Big from "big.js";

// Making a formatter takes longer than writing an amount with it.
const formats = new Map<string, { format: Intl.NumberFormat; digits: number }>();

function formatOf(currency: string) {
  const known = formats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
  const made = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
  formats.set(currency, made);
  return made;
}

/** Decimal digits of a currency's minor unit: 2 for USD, 0 for JPY. */
function digitsOf(currency: string): number {
  return formatOf(currency).digits;
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
  // As text, because a number would lose digits of large amounts.
  return formatOf(currency).format.format(fixed(amount, currency) as `${number}`);
}

/** `{amount, convertedAmount}` of Cart V2. The sandbox has one currency, so both are the same. */
export function converted(amount: string): { amount: string; convertedAmount: string } {
  return { amount, convertedAmount: amount };
}
