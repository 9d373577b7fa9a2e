/** A carrier whose parcels Wix follows by their number alone. */
export interface Carrier {
  name: string;
  /** Where it shows a parcel, up to its number. Wix makes the same links in its mails. */
  page: string;
}

/** By the name Wix has for them in a parcel's `shippingProvider`. */
export const carriers = {
  fedex: { name: "FedEx", page: "https://www.fedex.com/fedextrack/?trknbr=" },
  ups: { name: "UPS", page: "https://www.ups.com/track?tracknum=" },
  usps: { name: "USPS", page: "https://tools.usps.com/go/TrackConfirmAction?tLabels=" },
  dhl: { name: "DHL", page: "https://www.dhl.com/en/express/tracking.html?AWB=" },
  canadaPost: {
    name: "Canada Post",
    page: "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=",
  },
} satisfies Record<string, Carrier>;

export type CarrierCode = keyof typeof carriers;

/** In the order in which they are offered. */
export const carrierCodes = Object.keys(carriers) as CarrierCode[];

/** The carrier a parcel names; undefined for one that Wix does not know. People write upper and lower case as they like. */
export function carrierOf(provider: string): Carrier | undefined {
  const code = carrierCodes.find((one) => one.toLowerCase() === provider.toLowerCase());
  return code && carriers[code];
}
