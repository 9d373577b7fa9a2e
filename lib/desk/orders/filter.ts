import type { SearchParams } from "@/lib/search-params";
import { isDay, startOfDay } from "../days";

/** Ways to look at the orders, in the order of the list's menu. */
export const orderViews = ["all", "to-send", "unpaid", "sent", "refunded", "cancelled", "waiting"] as const;

export type OrderView = (typeof orderViews)[number];

/** What the list is narrowed down to, as its address says it. */
export interface OrderListWish {
  view: OrderView;
  /** Part of a number, an e-mail or a name; "" for everybody. */
  search: string;
  /** Days in the shop's time zone, both included; "" for no end. */
  from: string;
  to: string;
}

/** The wish in an address. What makes no sense is left out. */
export function orderListWish({ show, q, from, to }: SearchParams): OrderListWish {
  return {
    view: orderViews.find((view) => view === show) ?? "all",
    search: typeof q === "string" ? q.trim().slice(0, 100) : "",
    from: typeof from === "string" && isDay(from) ? from : "",
    to: typeof to === "string" && isDay(to) ? to : "",
  };
}

/** The same as parts of an address, so that going through the pages keeps it. */
export function wishQuery({ view, search, from, to }: OrderListWish): Record<string, string> {
  return {
    ...(view !== "all" && { show: view }),
    ...(search && { q: search }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** The wish in the words of Wix's search. */
export function wixListFilter({ view, search, from, to }: OrderListWish, zone: string): object {
  const placed = {
    ...(from && { $gte: startOfDay(from, zone) }),
    ...(to && { $lt: startOfDay(to, zone, 1) }),
  };
  return {
    ...viewFilter(view),
    ...(Object.keys(placed).length > 0 && { _createdDate: placed }),
    ...(search && { $or: searchFilters(search) }),
  };
}

/** Wix leaves out what is pending or rejected unless a search names statuses. */
function viewFilter(view: OrderView): object {
  switch (view) {
    case "to-send":
      return {
        status: { $eq: "APPROVED" },
        fulfillmentStatus: { $in: ["NOT_FULFILLED", "PARTIALLY_FULFILLED"] },
        paymentStatus: { $ne: "FULLY_REFUNDED" },
      };
    case "unpaid":
      return {
        status: { $in: ["APPROVED", "PENDING"] },
        paymentStatus: { $in: ["NOT_PAID", "PARTIALLY_PAID", "PENDING", "PENDING_MERCHANT"] },
      };
    case "sent":
      return { status: { $eq: "APPROVED" }, fulfillmentStatus: { $eq: "FULFILLED" } };
    case "refunded":
      return {
        status: { $in: ["APPROVED", "CANCELED"] },
        paymentStatus: { $in: ["FULLY_REFUNDED", "PARTIALLY_REFUNDED"] },
      };
    case "cancelled":
      return { status: { $in: ["CANCELED", "REJECTED"] } };
    case "waiting":
      return { status: { $eq: "PENDING" } };
    default:
      return { status: { $in: ["APPROVED", "CANCELED", "PENDING", "REJECTED"] } };
  }
}

const first = "billingInfo.contactDetails.firstName";
const last = "billingInfo.contactDetails.lastName";

/** One box for three things: "#10042", "ada@", "Ada Lindqvist". */
function searchFilters(search: string): object[] {
  const number = /^#?\s*(\d{1,12})$/.exec(search)?.[1];
  if (number) return [{ number: { $eq: number } }, { "buyerInfo.email": { $startsWith: search } }];
  if (search.includes("@")) return [{ "buyerInfo.email": { $startsWith: search } }];
  const [one = "", ...others] = search.split(/\s+/);
  const starts = { $startsWith: one };
  if (others.length === 0) return [{ "buyerInfo.email": starts }, { [first]: starts }, { [last]: starts }];
  const rest = others.join(" ");
  return [
    { $and: [{ [first]: starts }, { [last]: { $startsWith: rest } }] },
    { $and: [{ [last]: starts }, { [first]: { $startsWith: rest } }] },
    // Names of several words are one name as often as two.
    { [first]: { $startsWith: search } },
    { [last]: { $startsWith: search } },
  ];
}
