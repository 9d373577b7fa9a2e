import { z } from "zod";
import type { FulfillmentRecord } from "./state";

/** Carriers whose tracking pages Wix knows. The names are Wix's, the addresses the carriers' own. */
const pages: Record<string, (number: string) => string> = {
  fedex: (number) => `https://www.fedex.com/apps/fedextrack/?action=track&trackingnumber=${number}`,
  ups: (number) => `https://www.ups.com/track?tracknum=${number}`,
  usps: (number) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${number}`,
  dhl: (number) => `https://www.dhl.com/en/express/tracking.html?AWB=${number}`,
  canadaPost: (number) =>
    `https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=${number}`,
};

/** `null` takes a value away, as everywhere in Wix's updates. */
export const trackingSchema = z.object({
  trackingNumber: z.string().min(1).max(100).nullish(),
  shippingProvider: z.string().min(1).max(100).nullish(),
  trackingLink: z.url().max(2_048).nullish(),
});

export type Tracking = NonNullable<FulfillmentRecord["trackingInfo"]>;

/** Tracking as it is kept: what was sent laid over what was there, and the link of a carrier Wix knows. */
export function tracked(before: Tracking, sent: z.output<typeof trackingSchema>): Tracking {
  const trackingNumber = changed(before.trackingNumber, sent.trackingNumber);
  const shippingProvider = changed(before.shippingProvider, sent.shippingProvider);
  const page = pages[shippingProvider ?? ""];
  const trackingLink =
    page && trackingNumber
      ? page(encodeURIComponent(trackingNumber))
      : changed(before.trackingLink, sent.trackingLink);
  return {
    ...(trackingNumber && { trackingNumber }),
    ...(shippingProvider && { shippingProvider }),
    ...(trackingLink && { trackingLink }),
  };
}

function changed(before: string | undefined, sent: string | null | undefined): string | undefined {
  return sent === undefined ? before : (sent ?? undefined);
}
