import { atLeast, formatted, minus, sum } from "../kernel/money";
import { returnedOf, settle } from "./balance";
import type { Amounts, RefundItem } from "./refund-amounts";
import type { OrderLine } from "./restock";
import type { OrderRecord } from "./state";

export interface NewRefund {
  createdDate: string;
  newId: () => string;
  /** Decimal strings; `external`: the money went back by other ways than Wix; `pending`: it is on its way. */
  transactions: readonly { paymentId: string; amount: string; external: boolean; pending?: boolean }[];
  items: { lineItems: readonly RefundItem[]; shipping?: Amounts };
  reason?: string | undefined;
}

/** A refund as it travels. */
export type RefundWire = OrderRecord["refunds"][number] & { id: string };

/**
 * Writes down a refund: on the order's payments, lines, balance and status. What is on its way changes no line.
 *
 * @returns the refund as it travels
 */
export function recordRefund(record: OrderRecord, refund: NewRefund): RefundWire {
  const { order } = record;
  const money = (amount: string) => formatted(amount, String(order.currency));
  const sumOf = (transactions: NewRefund["transactions"]) => sum(transactions.map(({ amount }) => amount));
  const total = sumOf(refund.transactions);
  const pending = sumOf(refund.transactions.filter((transaction) => transaction.pending));
  const isPending = pending !== "0";
  const lineItems = refund.items.lineItems.map(({ lineItemId, quantity }) => ({ lineItemId, quantity }));
  const { shipping } = refund.items;
  const wire = {
    id: refund.newId(),
    createdDate: refund.createdDate,
    transactions: refund.transactions.map(({ paymentId, amount, external, pending: waits }) => ({
      paymentId,
      amount: money(amount),
      refundStatus: waits ? "PENDING" : "SUCCEEDED",
      externalRefund: external,
      ...(external ? {} : { gatewayRefundId: refund.newId(), providerRefundId: refund.newId() }),
    })),
    details: {
      items: lineItems,
      lineItems,
      additionalFees: [],
      shippingIncluded: shipping !== undefined,
      ...(shipping ? { shipping: { amount: money(shipping.total) } } : {}),
      ...(refund.reason ? { reason: refund.reason } : {}),
    },
    summary: {
      requestedRefund: money(total),
      pendingRefund: money(pending),
      refunded: money(minus(total, pending)),
      failedRefundAmount: money("0"),
      pending: isPending,
      ...(isPending
        ? {}
        : {
            breakdown: {
              lineItems: refund.items.lineItems.map((item) => ({
                lineItemId: item.lineItemId,
                totalRefundedAmount: money(item.total),
              })),
            },
          }),
    },
  };
  record.refunds.push(wire);
  for (const payment of record.payments) restate(record, payment, refund.createdDate);
  for (const { lineItemId, quantity } of isPending ? [] : lineItems) {
    const line = (order.lineItems as OrderLine[]).find(({ id }) => id === lineItemId);
    if (line) line.refundQuantity += quantity;
  }
  settle(record);
  order.updatedDate = refund.createdDate;
  return wire;
}

function restate(record: OrderRecord, payment: OrderRecord["payments"][number], at: string): void {
  const returned = sum(returnedOf(record, payment.id).map(({ amount }) => amount.amount));
  if (returned === "0") return;
  const { amount } = payment.amount as { amount: string };
  payment.status = atLeast(returned, amount) ? "REFUNDED" : "PARTIALLY_REFUNDED";
  payment.updatedDate = at;
}
