import "server-only";
import { iso31662 } from "iso-3166";

/**
 * Where a country has more, they are counties and districts that nobody writes on a parcel and no tax depends on.
 */
const most = 60;

/** A state or region: its code without the country's, as "NY", and its name. */
export type Region = [code: string, name: string];

/**
 * The code, without the country's, of a state or region that somebody wrote by its code or its name; what is short
 * enough to be one is taken as it is, because lists of codes are never whole.
 *
 * @returns undefined for what cannot be one
 */
export function regionCode(country: string, text: string): string | undefined {
  const wanted = text.trim().toUpperCase();
  const found = iso31662.find(
    ({ parent, code, name }) =>
      parent === country && (code === `${country}-${wanted}` || name.toUpperCase() === wanted),
  );
  if (found) return found.code.slice(country.length + 1);
  return /^[A-Z0-9]{0,3}$/.test(wanted) ? wanted : undefined;
}

/**
 * The states or regions of a country, by name; none where they do not matter, or nobody knows the country.
 *
 * @param country ISO 3166 code, two letters
 */
export function regionsOf(country: string, locale: string): Region[] {
  const found = iso31662.filter(({ parent }) => parent === country);
  if (found.length > most) return [];
  const { compare } = new Intl.Collator(locale);
  return found
    .map(({ code, name }): Region => [code.slice(country.length + 1), name])
    .sort(([, a], [, b]) => compare(a, b));
}
