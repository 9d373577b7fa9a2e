import { atLeast, formatted, minus, sum } from "../kernel/money";
import type { OrderRecord } from "./state";

/** Payments whose money came in; what was given back later still counts as paid (documented). */
const receivedStatuses = ["APPROVED", "PARTIALLY_REFUNDED", "REFUNDED"];

type Money = { amount: string };

export interface RefundTransaction extends Record<string, unknown> {
  paymentId: string;
  amount: Money;
  refundStatus: string;
}

/** Decimal strings. */
export interface Balance {
  total: string;
  paid: string;
  refunded: string;
  pending: string;
  authorized: string;
}

/** What has been paid and given back, from the payments and refunds themselves. */
export function balanceOf(record: OrderRecord): Balance {
  const amounts = (statuses: readonly string[]) =>
    sum(
      record.payments
        .filter(({ status }) => statuses.includes(String(status)))
        .map(({ amount }) => (amount as Money).amount),
    );
  return {
    total: (record.order.priceSummary as { total: Money }).total.amount,
    paid: amounts(receivedStatuses),
    refunded: sum(returnedOf(record).map(({ amount }) => amount.amount)),
    pending: amounts(["PENDING", "PENDING_MERCHANT"]),
    authorized: amounts(["AUTHORIZED"]),
  };
}

export function isReceived({ status }: Record<string, unknown>): boolean {
  return receivedStatuses.includes(String(status));
}

/** Refunds that went through, of one payment or of all. */
export function returnedOf(record: OrderRecord, paymentId?: string): RefundTransaction[] {
  return refundsThat("SUCCEEDED", record, paymentId);
}

/** What is on its way back, of one payment or of all. Decimal string. */
export function pendingRefundOf(record: OrderRecord, paymentId?: string): string {
  return sum(refundsThat("PENDING", record, paymentId).map(({ amount }) => amount.amount));
}

function refundsThat(status: string, { refunds }: OrderRecord, paymentId?: string): RefundTransaction[] {
  return refunds
    .flatMap(({ transactions }) => transactions as RefundTransaction[])
    .filter(({ refundStatus }) => refundStatus === status)
    .filter((transaction) => paymentId === undefined || transaction.paymentId === paymentId);
}

/** Brings an order's `paymentStatus` and `balanceSummary` in line with its payments and refunds. */
export function settle(record: OrderRecord): void {
  const { order } = record;
  const balance = balanceOf(record);
  const currency = String(order.currency);
  const money = (amount: string) => formatted(amount, currency);
  const complete = atLeast(balance.paid, balance.total);
  order.paymentStatus = paymentStatus(balance, record);
  order.balanceSummary = {
    balance: money(complete ? "0" : minus(balance.total, balance.paid)),
    paid: money(balance.paid),
    refunded: money(balance.refunded),
    authorized: money(balance.authorized),
    pendingRefund: money(pendingRefundOf(record)),
    pending: money(balance.pending),
  };
}

/** Inferred: which of Wix's words belongs to which sums. */
function paymentStatus({ total, paid, refunded, pending }: Balance, { payments }: OrderRecord): string {
  if (refunded !== "0") return atLeast(refunded, paid) ? "FULLY_REFUNDED" : "PARTIALLY_REFUNDED";
  if (atLeast(paid, total)) return "PAID";
  if (paid !== "0") return "PARTIALLY_PAID";
  if (payments.some(({ status }) => status === "PENDING_MERCHANT")) return "PENDING_MERCHANT";
  if (pending !== "0") return "PENDING";
  const last = payments.at(-1)?.status;
  return last === "DECLINED" || last === "CANCELED" ? last : "NOT_PAID";
}
