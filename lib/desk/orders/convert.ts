import type { orderBilling, orders, orderTransactions } from "@wix/ecom";
import type { Money } from "@/lib/money";
import { type OrderContext, toOrder, toOrderSummary } from "@/lib/orders/convert";
import { isSome } from "./amounts";
import type {
  DeskActivity,
  DeskOrder,
  DeskOrderRow,
  DeskPayment,
  DeskRefund,
  DeskTransactions,
  Refundable,
  RefundablePayment,
} from "./types";

type WixOrder = orders.Order;
type WixPrice = { amount?: string } | undefined;

/** A row of the desk's list; undefined for an answer without an id. */
export function toDeskRow(wix: WixOrder, context: OrderContext): DeskOrderRow | undefined {
  const summary = toOrderSummary(wix, context);
  const email = wix.buyerInfo?.email;
  return summary && { ...summary, buyer: buyerOf(wix), ...(email && { email }) };
}

/** The whole order as its seller sees it. */
export function toDeskOrder(wix: WixOrder, context: OrderContext): DeskOrder | undefined {
  const order = toOrder(wix, context);
  if (!order) return undefined;
  const money = moneyIn(wix.currency || context.currency);
  const { balance, paid, refunded } = wix.balanceSummary ?? {};
  const phone = wix.billingInfo?.contactDetails?.phone ?? wix.recipientInfo?.contactDetails?.phone;
  return {
    ...order,
    lines: order.lines.map((line, index) => {
      const { physicalProperties, refundQuantity, restockQuantity } = wix.lineItems?.[index] ?? {};
      const sku = physicalProperties?.sku;
      return { ...line, refunded: refundQuantity ?? 0, restocked: restockQuantity ?? 0, ...(sku && { sku }) };
    }),
    buyer: buyerOf(wix),
    ...(phone && { phone }),
    isMember: Boolean(wix.buyerInfo?.memberId),
    paid: money(paid),
    givenBack: money(refunded),
    owed: money(balance),
    activities: (wix.activities ?? []).flatMap(toActivity).sort((a, b) => b.at.localeCompare(a.at)),
  };
}

function buyerOf({ billingInfo, recipientInfo, buyerInfo }: WixOrder): string {
  const { firstName, lastName } = billingInfo?.contactDetails ?? recipientInfo?.contactDetails ?? {};
  return [firstName, lastName].filter(Boolean).join(" ") || (buyerInfo?.email ?? "");
}

function toActivity(wix: orders.Activity): DeskActivity[] {
  const kind = wix.activityType ?? wix.type;
  if (!kind || !wix._createdDate) return [];
  const text = wix.merchantComment?.message;
  const author = wix.authorEmail;
  const at = new Date(wix._createdDate).toISOString();
  return [{ id: wix._id ?? at, at, kind, ...(text && { text }), ...(author && { author }) }];
}

/** What came in for an order and what went back. */
export function toTransactions(
  wix: orderTransactions.OrderTransactions | undefined,
  currency: string,
): DeskTransactions {
  const money = moneyIn(currency);
  const byTime = (a: { at: string }, b: { at: string }) => a.at.localeCompare(b.at);
  return {
    payments: (wix?.payments ?? []).map((payment) => toPayment(payment, money)).sort(byTime),
    refunds: (wix?.refunds ?? []).map((refund) => toRefund(refund, money)).sort(byTime),
  };
}

function toPayment(wix: orderTransactions.Payment, money: ReadMoney): DeskPayment {
  const { regularPaymentDetails: regular, giftcardPaymentDetails: gift } = wix;
  return {
    id: wix._id ?? "",
    at: isoOf(wix._createdDate),
    amount: money(wix.amount),
    method: gift ? "Gift card" : (regular?.paymentMethod ?? ""),
    status: wix.status ?? regular?.status ?? "",
    offline: regular?.offlinePayment ?? false,
  };
}

function toRefund(wix: orderTransactions.Refund, money: ReadMoney): DeskRefund {
  const { requestedRefund, refunded, failedRefundAmount, pending = false } = wix.summary ?? {};
  const failed = money(failedRefundAmount);
  const reason = wix.details?.reason;
  return {
    id: wix._id ?? "",
    at: isoOf(wix._createdDate),
    amount: money(pending ? requestedRefund : refunded),
    isPending: pending,
    ...(isSome(failed) && { failed }),
    ...(reason && { reason }),
  };
}

/** What may still go back of an order. */
export function toRefundable(wix: orderBilling.GetOrderRefundabilityResponse, currency: string): Refundable {
  const money = moneyIn(currency);
  const shipping = money(wix.shipping?.availableRefundAmount);
  return {
    currency,
    lines: (wix.lineItems ?? []).flatMap(({ lineItemId, availableRefundQuantity = 0 }) =>
      lineItemId && availableRefundQuantity > 0
        ? [{ lineId: lineItemId, quantity: availableRefundQuantity }]
        : [],
    ),
    ...(isSome(shipping) && { shipping }),
    payments: (wix.payments ?? []).flatMap((payment) => toRefundablePayment(payment, money)),
  };
}

function toRefundablePayment(wix: orderBilling.PaymentRefundability, money: ReadMoney): RefundablePayment[] {
  const { payment, refundable, manuallyRefundable } = wix;
  const most = money(payment?.monetary?.maxRefund);
  if (!payment?.paymentId || !isSome(most) || !(refundable || manuallyRefundable)) return [];
  return [
    {
      paymentId: payment.paymentId,
      method: payment.paymentMethod ?? "",
      most,
      byHand: !refundable,
    },
  ];
}

type ReadMoney = (price: WixPrice) => Money;

/** Reads amounts of one order; what Wix leaves out is nothing. */
export function moneyIn(currency: string): ReadMoney {
  return (price) => ({ amount: price?.amount || "0", currency });
}

function isoOf(date: Date | null | undefined): string {
  return date ? new Date(date).toISOString() : "";
}
