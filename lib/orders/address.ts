import type { orders } from "@wix/ecom";
import { countryName } from "@/lib/places";
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
  const region = regionOf(address);
  const country = address?.countryFullname || countryName(address?.country ?? "", locale);
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

/** Countries whose post writes a region by its code. */
const byCode = new Set(["US", "CA", "AU"]);

/** "NY" of Wix's "US-NY" where the post says it that way, "Greater London" elsewhere. */
function regionOf(address: orders.Address | undefined): string {
  const { subdivision, subdivisionFullname, country } = address ?? {};
  const prefix = `${country}-`;
  const code = subdivision?.startsWith(prefix) ? subdivision.slice(prefix.length) : subdivision;
  return (country && byCode.has(country) ? code || subdivisionFullname : subdivisionFullname || code) ?? "";
}
