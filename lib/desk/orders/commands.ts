import "server-only";
import { sameAmount } from "@/lib/money";
import { manageOrders } from "@/lib/orders/needs";
import { failed, ok, type Result } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import type { Desk } from "../guard";
import { type Ending, lookAfterLoss } from "../lost-answer";
import { isSome } from "./amounts";
import type { CancelInput, FulfilInput, MarkPaidInput, NoteInput } from "./input";
import { listDeskParcels, listTransactions, mustHaveOrder } from "./queries";
import {
  type LineLeft,
  linesLeft,
  objectionToCancelling,
  objectionToPayment,
  objectionToSending,
} from "./state";
import type { DeskOrder } from "./types";

// Every change reads the order first and looks whether it may be done as it is now, and whether it is still what the
// page showed. All of them throw ShopError for whatever Wix or the network answer.

/** What an order was when its page was made: a change meant for that is not made to another. */
const changed = failed("conflict", "ORDER_CHANGED");

/** Notes which order the journal's line is about. */
function about({ number }: DeskOrder, desk: Desk): void {
  desk.note({ object: `order ${number}` });
}

/**
 * Writes down that something of an order was sent. At most five Wix calls.
 *
 * @returns failures `conflict`: `ORDER_CHANGED` when another parcel left meanwhile, `MORE_THAN_LEFT`, and why an order is
 *   not to be sent
 * Wix: `POST /ecom/v1/fulfillments/orders/{id}/create-fulfillment` (Manage Orders)
 */
export async function fulfil(input: FulfilInput, desk: Desk): Promise<Result<Ending>> {
  const { orderId, lines, tracking } = input;
  const [order, parcels] = await Promise.all([mustHaveOrder(orderId), listDeskParcels(orderId)]);
  about(order, desk);
  const objection = objectionToSending(order, parcels);
  if (objection) return failed("conflict", objection);
  if (parcels.length !== input.parcels) return changed;
  const left = linesLeft(order, parcels);
  const tooMany = lines.find(({ lineId, quantity }) => quantity > leftOf(left, lineId));
  if (tooMany) return failed("conflict", "MORE_THAN_LEFT", nameOf(left, tooMany.lineId));
  return send(order, parcels.length, lines, tracking, desk);
}

/**
 * The same for everything of an order that is still due, without tracking.
 *
 * @returns failures `conflict`: why an order is not to be sent
 */
export async function fulfilRest(orderId: string, desk: Desk): Promise<Result<{ number: string }>> {
  const [order, parcels] = await Promise.all([mustHaveOrder(orderId), listDeskParcels(orderId)]);
  about(order, desk);
  const objection = objectionToSending(order, parcels);
  if (objection) return failed("conflict", objection);
  const due = linesLeft(order, parcels).flatMap(({ line, due: quantity }) =>
    quantity > 0 ? [{ lineId: line.id, quantity }] : [],
  );
  if (due.length === 0) return failed("conflict", "NOTHING_LEFT_TO_SEND");
  const sent = await send(order, parcels.length, due, {}, desk);
  return sent.ok ? ok({ number: order.number }) : sent;
}

async function send(
  order: DeskOrder,
  parcelsBefore: number,
  lines: FulfilInput["lines"],
  tracking: FulfilInput["tracking"],
  desk: Desk,
): Promise<Result<Ending>> {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  desk.note({ before: { parcels: parcelsBefore }, after: { parcels: parcelsBefore + 1, units } });
  const ending = await lookAfterLoss(
    () =>
      askAsOwner(manageOrders, ({ orderFulfillments }) =>
        orderFulfillments.createFulfillment(order.id, {
          lineItems: lines.map(({ lineId, quantity }) => ({ _id: lineId, quantity })),
          ...(Object.keys(tracking).length > 0 && { trackingInfo: tracking }),
        }),
      ),
    async () => (await listDeskParcels(order.id)).length > parcelsBefore,
  );
  return ok(ending);
}

function leftOf(lines: LineLeft[], id: string): number {
  return lines.find(({ line }) => line.id === id)?.left ?? 0;
}

function nameOf(lines: LineLeft[], id: string): string {
  return lines.find(({ line }) => line.id === id)?.line.name ?? "an item";
}

/** Payments that Wix knows of and that have not come in. */
const waiting = ["PENDING", "PENDING_MERCHANT"];

/**
 * Writes down that what is owed for an order has come in: approves the payments that wait, and adds one for the rest. No
 * money moves. Up to six Wix calls.
 *
 * @returns failures `conflict`: `ORDER_ALREADY_PAID`, `ORDER_CHANGED` when another sum was owed than the page showed, or another
 *   payment is there
 * Wix: `POST /ecom/v1/payments/{paymentId}/orders/{id}/update-payment-transaction-status`,
 *   `POST /ecom/v1/payments/orders/{id}/add-payment` (Manage Orders)
 */
export async function markPaid(
  { orderId, owed, payments: shown, method }: MarkPaidInput,
  desk: Desk,
): Promise<Result<Ending>> {
  const order = await mustHaveOrder(orderId);
  about(order, desk);
  const objection = objectionToPayment(order);
  if (objection) return failed("conflict", objection);
  const { currency } = order.total;
  const { payments } = await listTransactions(orderId, currency);
  if (payments.length !== shown || !sameAmount(order.owed, { amount: owed, currency })) return changed;
  desk.note({ before: { paid: order.paid.amount }, after: { received: order.owed.amount, currency } });
  // One payment more is seen before the sums are.
  const isPaid = async () =>
    (await listTransactions(orderId, currency)).payments.length > payments.length ||
    objectionToPayment(await mustHaveOrder(orderId)) === "ORDER_ALREADY_PAID";
  const ending = await lookAfterLoss(async () => {
    for (const { id: paymentId, status } of payments) {
      if (!waiting.includes(status)) continue;
      await askAsOwner(manageOrders, ({ orderTransactions }) =>
        orderTransactions.updatePaymentStatus({ orderId, paymentId }, { status: "APPROVED" }),
      );
    }
    const { owed: rest } = payments.length > 0 ? await mustHaveOrder(orderId) : order;
    if (!isSome(rest)) return;
    await askAsOwner(manageOrders, ({ orderTransactions }) =>
      orderTransactions.addPayments(orderId, [
        {
          amount: { amount: rest.amount },
          refundDisabled: false,
          regularPaymentDetails: { offlinePayment: true, paymentMethod: method, status: "APPROVED" },
        },
      ]),
    );
  }, isPaid);
  return ok(ending);
}

/**
 * Calls an order off. What was paid for it does not go back by that. Asking twice changes nothing.
 *
 * @returns failures `conflict`: `ORDER_CANCELLED`, `ORDER_NOT_APPROVED`; Wix's `ORDER_HAS_AUTHORIZED_TRANSACTION`
 * Wix: `POST /ecom/v1/orders/{id}/cancel` (Manage Orders)
 */
export async function cancelOrder(input: CancelInput, desk: Desk): Promise<Result<Ending>> {
  const { orderId, restock, notify, message } = input;
  const order = await mustHaveOrder(orderId);
  about(order, desk);
  const objection = objectionToCancelling(order);
  if (objection) return failed("conflict", objection);
  desk.note({ before: { status: order.status }, after: { status: "cancelled", restock, notify } });
  const ending = await lookAfterLoss(
    () =>
      askAsOwner(manageOrders, ({ orders }) =>
        orders.cancelOrder(orderId, {
          restockAllItems: restock,
          sendOrderCanceledEmail: notify,
          ...(notify && message && { customMessage: message }),
        }),
      ),
    async () => (await mustHaveOrder(orderId)).status === "cancelled",
  );
  return ok(ending);
}

/**
 * Adds a note that only the shop sees. Two Wix calls.
 *
 * Wix: `POST /ecom/v1/orders/{id}/activities/add` (Manage Orders)
 */
export async function addNote({ orderId, text }: NoteInput, desk: Desk): Promise<Result<Ending>> {
  const order = await mustHaveOrder(orderId);
  about(order, desk);
  // What it says may tell about a person, so the journal does not repeat it.
  desk.note({ after: { letters: text.length } });
  const notesSaying = ({ activities }: DeskOrder) =>
    activities.filter((activity) => activity.kind === "MERCHANT_COMMENT" && activity.text === text).length;
  const ending = await lookAfterLoss(
    () =>
      askAsOwner(manageOrders, ({ orders }) =>
        orders.addActivities(orderId, {
          orderActivities: [{ activityType: "MERCHANT_COMMENT", merchantComment: { message: text } }],
        }),
      ),
    async () => notesSaying(await mustHaveOrder(orderId)) > notesSaying(order),
  );
  return ok(ending);
}
