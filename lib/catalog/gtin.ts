/**
 * A barcode when it is a GTIN: 8, 12, 13 or 14 digits of which the last checks the others. Owners also keep codes of
 * their own in that field; a search engine that is told a wrong GTIN shows another shop's product.
 */
export function toGtin(barcode: string | null | undefined): string | undefined {
  const digits = barcode?.replace(/[\s-]/g, "") ?? "";
  if (!/^(\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return undefined;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0 ? digits : undefined;
}
