import { atLeast, formatted, minus, sum } from "../kernel/money";
import { isReceived, pendingRefundOf, returnedOf } from "./balance";
import { shippingOf } from "./refund-amounts";
import type { OrderLine } from "./restock";
import type { OrderRecord } from "./state";

type Payment = OrderRecord["payments"][number];

export type Refundability =
  | { refundable: true }
  | { manuallyRefundable: { reason: string } }
  | { nonRefundable: { reason: string } };

/** How a payment can be given back, if at all. Inferred: which reason comes before which. */
export function refundabilityOf(record: OrderRecord, payment: Payment): Refundability {
  const { status } = record.order;
  const never = (reason: string): Refundability => ({ nonRefundable: { reason } });
  if (status === "PENDING") return never("ORDER_IS_PENDING");
  if (status === "REJECTED") return never("ORDER_IS_REJECTED");
  if (!isReceived(payment)) return never("NOT_PAID");
  if (atLeast("0", amountOf(payment))) return never("ZERO_PRICE");
  if (maxRefund(record, payment) === "0") return never("ALREADY_REFUNDED");
  if (payment.refundDisabled) return never("FORBIDDEN");
  const details = payment.regularPaymentDetails as { offlinePayment?: boolean } | undefined;
  return details?.offlinePayment ? { manuallyRefundable: { reason: "OFFLINE" } } : { refundable: true };
}

/** What is left to give back of a payment, without what is on its way; "0" for one that never came in. */
export function maxRefund(record: OrderRecord, payment: Payment): string {
  if (!isReceived(payment)) return "0";
  return minus(amountOf(payment), sum([returned(record, payment), pendingRefundOf(record, payment.id)]));
}

function amountOf({ amount }: Payment): string {
  return (amount as { amount: string }).amount;
}

function returned(record: OrderRecord, payment: Payment): string {
  return sum(returnedOf(record, payment.id).map(({ amount }) => amount.amount));
}

/** What the answer of `get-order-refundability` says about an order. */
export function refundabilityWire(record: OrderRecord) {
  const { order, payments } = record;
  const money = (amount: string) => formatted(amount, String(order.currency));
  const monetary = (of: readonly Payment[]) => ({
    paid: money(sum(of.filter(isReceived).map(amountOf))),
    refunded: money(sum(of.map((payment) => returned(record, payment)))),
    refundPending: money(sum(of.map(({ id }) => pendingRefundOf(record, id)))),
    maxRefund: money(sum(of.map((payment) => maxRefund(record, payment)))),
  });
  const shipping = shippingOf(record);
  return {
    payments: payments.map((payment) => ({
      ...refundabilityOf(record, payment),
      payment: { paymentId: payment.id, ...methodOf(payment), monetary: monetary([payment]) },
    })),
    paymentsSummary: { monetary: monetary(payments) },
    lineItems: (order.lineItems as OrderLine[]).map(({ id, quantity, refundQuantity }) => ({
      lineItemId: id,
      originalQuantity: quantity,
      refundedQuantity: refundQuantity,
      availableRefundQuantity: quantity - refundQuantity,
    })),
    ...(shipping.available === undefined
      ? {}
      : {
          shipping: {
            amount: money(shipping.amount),
            refundedAmount: money(shipping.refunded),
            availableRefundAmount: money(shipping.available),
          },
        }),
    additionalFees: [],
  };
}

/** Inferred: a gift card's method is called by its own name. */
function methodOf({ regularPaymentDetails, giftcardPaymentDetails }: Payment) {
  if (giftcardPaymentDetails) return { paymentMethod: "GiftCard", offlinePayment: false };
  const { paymentMethod, offlinePayment, creditCardDetails } = (regularPaymentDetails ?? {}) as {
    paymentMethod?: string;
    offlinePayment?: boolean;
    creditCardDetails?: object;
  };
  return {
    ...(paymentMethod ? { paymentMethod } : {}),
    offlinePayment: offlinePayment ?? false,
    ...(creditCardDetails ? { creditCardDetails } : {}),
  };
}
