import { settle } from "../ecom/balance";
import { fulfillmentStatus } from "../ecom/fulfillment-status";
import { calculated } from "../ecom/refund-amounts";
import { recordRefund } from "../ecom/refund-record";
import type { OrderLine } from "../ecom/restock";
import type { OrderRecord } from "../ecom/state";
import { minus, smaller } from "../kernel/money";

/** What has become of a sale since. */
export type Outcome =
  | "fulfilled"
  | "partly"
  | "open"
  | "canceled"
  | "refunded"
  | "partly-refunded"
  | "unpaid"
  | "pending"
  | "rejected";

/** Lets happen to a new order, which is paid and approved, what has happened to it since. */
export function withOutcome(
  past: OrderRecord,
  { outcome, date }: { outcome: Outcome; date: string },
  newId: () => string,
): OrderRecord {
  const lines = linesOf(past).map(({ id, quantity }) => ({ id, quantity }));
  switch (outcome) {
    case "open":
      break;
    case "fulfilled":
      send(past, lines, after(date, 2), newId);
      break;
    case "partly":
      send(past, firstHalf(lines), after(date, 2), newId);
      break;
    case "canceled":
      past.order.status = "CANCELED";
      happened(past, "ORDER_CANCELED", after(date, 1), newId);
      refund(past, lines, after(date, 1), newId);
      break;
    case "refunded":
      send(past, lines, after(date, 2), newId);
      refund(past, lines, after(date, 9), newId);
      break;
    case "partly-refunded":
      send(past, lines, after(date, 2), newId);
      refund(past, firstHalf(lines), after(date, 9), newId);
      break;
    case "unpaid":
      past.payments = [];
      unpaid(past);
      break;
    case "pending":
      past.order.status = "PENDING";
      for (const payment of past.payments) payment.status = "PENDING";
      unpaid(past);
      happened(past, "ORDER_PENDING", date, newId);
      break;
    case "rejected":
      past.order.status = "REJECTED";
      for (const payment of past.payments) payment.status = "DECLINED";
      unpaid(past);
      happened(past, "ORDER_REJECTED", date, newId);
      break;
  }
  return past;
}

function linesOf({ order }: OrderRecord): OrderLine[] {
  return order.lineItems as OrderLine[];
}

function unpaid(past: OrderRecord): void {
  const activities = past.order.activities as { activityType: string }[];
  past.order.activities = activities.filter(({ activityType }) => activityType !== "ORDER_PAID");
  settle(past);
}

/** All but the last line; of a single line one unit, or the lot when there is only one. */
function firstHalf(lines: { id: string; quantity: number }[]): { id: string; quantity: number }[] {
  if (lines.length > 1) return lines.slice(0, -1);
  return lines.map(({ id }) => ({ id, quantity: 1 }));
}

function send(
  past: OrderRecord,
  lineItems: { id: string; quantity: number }[],
  createdDate: string,
  newId: () => string,
): void {
  const trackingNumber = `1Z999AA1${past.order.number.padStart(10, "0")}`;
  past.fulfillments.push({
    id: newId(),
    createdDate,
    lineItems,
    trackingInfo: {
      trackingNumber,
      shippingProvider: "ups",
      trackingLink: `https://www.ups.com/track?tracknum=${trackingNumber}`,
    },
    status: "Fulfilled",
    completed: true,
  });
  past.order.fulfillmentStatus = fulfillmentStatus(past);
  if (past.order.fulfillmentStatus === "FULFILLED") happened(past, "ORDER_FULFILLED", createdDate, newId);
}

/** Gives back the lines' price; with every line also what the delivery cost. */
function refund(
  past: OrderRecord,
  lines: readonly { id: string; quantity: number }[],
  createdDate: string,
  newId: () => string,
): void {
  const whole = lines.every(
    ({ id, quantity }) => linesOf(past).find((line) => line.id === id)?.quantity === quantity,
  );
  const everything = whole && lines.length === linesOf(past).length;
  const lineItems = lines.map(({ id, quantity }) => ({ lineItemId: id, quantity }));
  const { items, summary } = calculated(past, { lineItems, ...(everything ? { shipping: {} } : {}) });
  let left = summary.total;
  const transactions = past.payments.flatMap(({ id, amount }) => {
    const part = smaller(left, (amount as { amount: string }).amount);
    left = minus(left, part);
    return part === "0" ? [] : [{ paymentId: id, amount: part, external: false }];
  });
  recordRefund(past, { createdDate, newId, transactions, items });
  happened(past, "ORDER_REFUNDED", createdDate, newId);
}

function happened(
  { order }: OrderRecord,
  activityType: string,
  createdDate: string,
  newId: () => string,
): void {
  order.activities = [
    ...(order.activities as object[]),
    { id: newId(), createdDate, type: activityType, activityType },
  ];
  order.updatedDate = createdDate;
}

function after(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString();
}
