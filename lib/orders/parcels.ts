import type { orderFulfillments } from "@wix/ecom";
import type { Parcel } from "./types";

type WixFulfillment = NonNullable<orderFulfillments.OrderWithFulfillments["fulfillments"]>[number];

/** Where the carriers that Wix knows by name show a parcel (Wix makes the same links in its mails). */
const trackingPages: Record<string, string> = {
  fedex: "https://www.fedex.com/fedextrack/?trknbr=",
  ups: "https://www.ups.com/track?tracknum=",
  usps: "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
  dhl: "https://www.dhl.com/en/express/tracking.html?AWB=",
  canadapost: "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=",
};

const carriers: Record<string, string> = {
  fedex: "FedEx",
  ups: "UPS",
  usps: "USPS",
  dhl: "DHL",
  canadapost: "Canada Post",
};

/** What has been sent of an order, oldest first. */
export function toParcels(fulfillments: WixFulfillment[]): Parcel[] {
  return fulfillments
    .map((wix, index): Parcel => {
      const { trackingNumber, shippingProvider } = wix.trackingInfo ?? {};
      const provider = shippingProvider?.trim() ?? "";
      const link = trackingLink(wix);
      const carrier = carriers[provider.toLowerCase()] ?? provider;
      return {
        id: wix._id ?? String(index),
        sentAt: wix._createdDate ? new Date(wix._createdDate).toISOString() : "",
        lines: (wix.lineItems ?? []).flatMap(({ _id: lineId, quantity }) =>
          lineId && quantity ? [{ lineId, quantity }] : [],
        ),
        ...(carrier && { carrier }),
        ...(trackingNumber && { trackingNumber }),
        ...(link && { trackingLink: link }),
      };
    })
    .sort((a, b) => a.sentAt.localeCompare(b.sentAt));
}

/** Typed by a person in the dashboard, so it may be anything: only a web page over https becomes a link. */
function trackingLink({ trackingInfo }: WixFulfillment): string | undefined {
  const { trackingLink: given, trackingNumber, shippingProvider } = trackingInfo ?? {};
  if (given && URL.canParse(given) && new URL(given).protocol === "https:") return new URL(given).href;
  const page = trackingPages[shippingProvider?.trim().toLowerCase() ?? ""];
  return page && trackingNumber ? page + encodeURIComponent(trackingNumber) : undefined;
}
