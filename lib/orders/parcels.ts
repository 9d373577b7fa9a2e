import type { orderFulfillments } from "@wix/ecom";
import { carrierOf } from "./carriers";
import type { Parcel } from "./types";

type WixFulfillment = NonNullable<orderFulfillments.OrderWithFulfillments["fulfillments"]>[number];

/** What has been sent of an order, oldest first. */
export function toParcels(fulfillments: WixFulfillment[]): Parcel[] {
  return fulfillments
    .map((wix, index): Parcel => {
      const { trackingNumber, shippingProvider } = wix.trackingInfo ?? {};
      const provider = shippingProvider?.trim() ?? "";
      const link = trackingLink(wix);
      const carrier = carrierOf(provider)?.name ?? provider;
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
  const carrier = carrierOf(shippingProvider?.trim() ?? "");
  return carrier && trackingNumber ? carrier.page + encodeURIComponent(trackingNumber) : undefined;
}
