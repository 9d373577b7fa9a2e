import "server-only";
import { countries } from "countries-list";

/**
 * All countries as people of a language read them, in its alphabetical order.
 *
 * @param locale language tag
 * @returns ISO 3166 code and name
 */
export function countriesIn(locale: string): [code: string, name: string][] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const { compare } = new Intl.Collator(locale);
  return Object.keys(countries)
    .map((code): [string, string] => [code, names.of(code) ?? code])
    .sort(([, a], [, b]) => compare(a, b));
}

/** The country a language tag names, such as US of en-US; the United States where it names none. */
export function countryOf(locale: string): string {
  return new Intl.Locale(locale).region ?? "US";
}

/** The name of a country; "" for none, the code itself where nobody knows it. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
