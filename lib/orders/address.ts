import type { orders } from "@wix/ecom";
import type { Address } from "./types";

/**
 * An address as it is written on a parcel.
 *
 * @param locale language in which the country is named when Wix did not name it
 * @returns undefined when there is nothing to write
 */
export function toAddress(wix: orders.AddressWithContact | undefined, locale: string): Address | undefined {
  const { address, contactDetails } = wix ?? {};
  const name = joined([contactDetails?.firstName, contactDetails?.lastName], " ");
  const street =
    address?.addressLine1 || joined([address?.streetAddress?.number, address?.streetAddress?.name], " ");
  const region = address?.subdivisionFullname || withoutCountry(address?.subdivision, address?.country);
  const country = address?.countryFullname || countryName(address?.country, locale);
  const lines = [
    contactDetails?.company,
    street,
    address?.addressLine2,
    joined([address?.city, joined([region, address?.postalCode], " ")], ", "),
    country,
  ].filter((line): line is string => Boolean(line));
  if (lines.length === 0 && name === "") return undefined;
  return { lines, ...(name && { name }) };
}

function joined(parts: (string | null | undefined)[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}

/** "US-NY" is Wix's way of writing what everybody on that parcel's way calls "NY". */
function withoutCountry(subdivision: string | null | undefined, country: string | null | undefined): string {
  const prefix = `${country}-`;
  return subdivision?.startsWith(prefix) ? subdivision.slice(prefix.length) : (subdivision ?? "");
}

function countryName(code: string | null | undefined, locale: string): string {
  if (!code || !/^[A-Z]{2}$/.test(code)) return code ?? "";
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
