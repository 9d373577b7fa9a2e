import type { OrderSummary } from "@/lib/orders/types";

/** Where an order stands, in two or three words; `tone` for the dot beside them. */
export function orderStanding(order: OrderSummary): { text: string; tone: "ok" | "wait" | "stop" } {
  if (order.status === "cancelled") return { text: "Cancelled", tone: "stop" };
  if (order.status === "rejected") return { text: "Not accepted", tone: "stop" };
  if (order.payment === "refunded") return { text: "Refunded", tone: "stop" };
  if (order.payment === "declined") return { text: "Payment declined", tone: "stop" };
  if (order.status !== "approved") return { text: "Being confirmed", tone: "wait" };
  if (order.fulfilment === "fulfilled") return { text: "Sent", tone: "ok" };
  if (order.fulfilment === "partly-fulfilled") return { text: "Partly sent", tone: "ok" };
  return { text: "Being packed", tone: "wait" };
}

const payments: Record<OrderSummary["payment"], string> = {
  paid: "Paid",
  "not-paid": "Not paid yet",
  "partly-paid": "Partly paid",
  refunded: "Refunded",
  "partly-refunded": "Partly refunded",
  pending: "Payment is being confirmed",
  declined: "Payment declined",
};

/** What has been paid, in words. */
export function paymentText(payment: OrderSummary["payment"]): string {
  return payments[payment];
}

/** The day an order was placed, in the shop's language. UTC, so that server and browser write the same day. */
export function orderDay(placedAt: string, locale: string): string {
  if (placedAt === "") return "";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(placedAt));
}

/** "1 item", "3 items" */
export function itemsText(count: number): string {
  return `${count} ${count === 1 ? "item" : "items"}`;
}
