/** What somebody may narrow their order history down to. */
export const orderFilters = ["open", "sent", "cancelled", "refunded"] as const;

export type OrderFilter = (typeof orderFilters)[number];

/** The filter an address names; undefined for all orders, and for words that are none. */
export function orderFilterNamed(text: unknown): OrderFilter | undefined {
  return orderFilters.find((filter) => filter === text);
}

/** The same in the words of Wix's search. Cancelled orders are neither open nor sent, whatever was in the parcel. */
export function wixFilter(filter: OrderFilter): Record<string, unknown> {
  switch (filter) {
    case "open":
      return {
        status: { $in: ["APPROVED", "PENDING"] },
        fulfillmentStatus: { $in: ["NOT_FULFILLED", "PARTIALLY_FULFILLED"] },
      };
    case "sent":
      return { status: { $eq: "APPROVED" }, fulfillmentStatus: { $eq: "FULFILLED" } };
    case "cancelled":
      return { status: { $in: ["CANCELED", "REJECTED"] } };
    case "refunded":
      return { paymentStatus: { $in: ["FULLY_REFUNDED", "PARTIALLY_REFUNDED"] } };
  }
}
