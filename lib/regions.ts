import "server-only";
import { iso31662 } from "iso-3166";

/**
 * Where a country has more, they are counties and districts that nobody writes on a parcel and no tax depends on.
 */
const most = 60;

/** A state or region: its code without the country's, as "NY", and its name. */
export type Region = [code: string, name: string];

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
