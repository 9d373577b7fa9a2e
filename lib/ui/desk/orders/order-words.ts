import type { OrderView } from "@/lib/desk/orders/filter";
import { isZero, type Money } from "@/lib/money";
import type { OrderSummary } from "@/lib/orders/types";

export const viewNames: Record<OrderView, string> = {
  all: "All",
  "to-send": "To send",
  unpaid: "Unpaid",
  sent: "Sent",
  refunded: "Refunded",
  cancelled: "Cancelled",
  waiting: "Waiting",
};

/** What the list says when nothing is on it. */
export const emptyViews: Record<OrderView, string> = {
  all: "Nobody has ordered anything yet.",
  "to-send": "Nothing waits to be sent.",
  unpaid: "Everything has been paid.",
  sent: "Nothing has been sent yet.",
  refunded: "Nothing has been given back.",
  cancelled: "No order has been cancelled.",
  waiting: "No order waits for its payment to be decided.",
};

type Tone = "plain" | "ok" | "danger";

export const paymentMarks: Record<OrderSummary["payment"], [string, Tone]> = {
  paid: ["Paid", "ok"],
  "not-paid": ["Not paid", "danger"],
  "partly-paid": ["Partly paid", "danger"],
  refunded: ["Refunded", "plain"],
  "partly-refunded": ["Partly refunded", "plain"],
  pending: ["Payment pending", "danger"],
  declined: ["Payment declined", "danger"],
};

/** Where an order stands, the payment apart. */
export function standingMark({ status, fulfilment }: OrderSummary): [string, Tone] {
  if (status === "cancelled") return ["Cancelled", "danger"];
  if (status === "rejected") return ["Rejected", "danger"];
  if (status !== "approved") return ["Waiting", "plain"];
  if (fulfilment === "fulfilled") return ["Sent", "ok"];
  return fulfilment === "partly-fulfilled" ? ["Partly sent", "plain"] : ["To send", "plain"];
}

const activities: Record<string, string> = {
  ORDER_PLACED: "Ordered",
  ORDER_PAID: "Paid",
  ORDER_PARTIALLY_PAID: "Partly paid",
  ORDER_PENDING: "Waits for its payment",
  ORDER_REJECTED: "Rejected",
  ORDER_FULFILLED: "All sent",
  ORDER_NOT_FULFILLED: "Marked as not sent",
  ORDER_CANCELED: "Cancelled",
  ORDER_REFUNDED: "Money given back",
  REFUND_INITIATED: "Refund begun",
  PAYMENT_REFUNDED: "Payment given back",
  PAYMENT_REFUND_FAILED: "A refund failed",
  PAYMENT_PENDING: "A payment waits",
  PAYMENT_CANCELED: "A payment was cancelled",
  PAYMENT_DECLINED: "A payment was declined",
  TRACKING_NUMBER_ADDED: "Tracking number added",
  TRACKING_NUMBER_EDITED: "Tracking number changed",
  TRACKING_LINK_ADDED: "Tracking link added",
  SHIPPING_CONFIRMATION_EMAIL_SENT: "E-mail about the parcel sent",
  SHIPPING_ADDRESS_EDITED: "Address changed",
  EMAIL_EDITED: "E-mail changed",
  MERCHANT_COMMENT: "Note",
};

/** One thing that happened, in words. Of what we do not know: Wix's own word, made readable. */
export function activityName(kind: string): string {
  const known = activities[kind];
  if (known) return known;
  const words = kind.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const payments: Record<string, string> = {
  APPROVED: "received",
  PENDING: "waiting",
  PENDING_MERCHANT: "waiting for you",
  PENDING_BUYER: "waiting for the buyer",
  AUTHORIZED: "authorized, not captured",
  DECLINED: "declined",
  CANCELED: "cancelled",
  VOIDED: "let go",
  REFUNDED: "given back",
  PARTIALLY_REFUNDED: "partly given back",
};

export function paymentStatusName(status: string): string {
  return payments[status] ?? status.toLowerCase().replaceAll("_", " ");
}

/** "CreditCard" as "Credit card". */
export function methodName(method: string): string {
  const words = method.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : "Payment";
}

const doneWords: Record<string, string> = {
  sent: "Written down as sent.",
  paid: "Written down as paid.",
  refunded: "The money is on its way back.",
  noted: "The note is there.",
};

/** What an order's page says after a change, by the word in its address; undefined for any other word. */
export function doneWord(
  done: unknown,
  { paid, payment }: { paid: Money; payment: OrderSummary["payment"] },
): string | undefined {
  if (typeof done !== "string") return undefined;
  if (done !== "cancelled") return Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
  if (isZero(paid)) return "The order is cancelled. Nothing had been paid for it.";
  if (payment === "refunded") return "The order is cancelled. What was paid has gone back before.";
  return "The order is cancelled. What was paid has not gone back by that: give it back below.";
}
