import { applicationError } from "../kernel/errors";
import { atLeast, formatted, minus, sum } from "../kernel/money";
import type { World } from "../kernel/world";
import { obfuscated } from "./gift-cards";
import { addActivity } from "./order-access";
import { sendOrderMail } from "./order-mail";
import { calculated } from "./refund-amounts";
import type { RefundRequest } from "./refund-input";
import { type NewRefund, type RefundWire, recordRefund } from "./refund-record";
import { maxRefund, refundabilityOf } from "./refundability";
import { restock } from "./restock";
import type { OrderRecord } from "./state";

/**
 * Gives money back: all of it or nothing. The provider of the test card never fails, but may take
 * its time; gift cards get their balance back.
 *
 * @throws 428 with Wix's code for the first thing that cannot be done; then nothing has changed
 */
export function refundPayments(world: World, record: OrderRecord, request: RefundRequest): RefundWire {
  const transactions = transactionsOf(record, request).map((transaction) => ({
    ...transaction,
    pending: world.switches.refundsPend && isByCard(record, transaction),
  }));
  const { items, problems } = calculated(record, request.refundItems);
  const [problem] = problems;
  if (problem) {
    throw refusal(problem.code, problem.description, { ...Object.values(problem.part)[0] });
  }
  refuseRestock(request);

  const refund = recordRefund(record, {
    createdDate: world.now().toISOString(),
    newId: () => world.newId(),
    transactions,
    items,
    reason: request.customerReason ?? undefined,
  });
  refillCards(world, record, transactions);
  note(world, record, refund, transactions, request.customerReason ?? undefined);
  const { restock: put, notifications } = request.sideEffects ?? {};
  restock(
    world,
    record,
    (put?.lineItems ?? []).map(({ lineItemId: id, quantity }) => ({ id, quantity })),
  );
  if (notifications?.sendCustomerEmail) {
    sendOrderMail(world, record, "ORDER_REFUNDED", notifications.customMessage);
  }
  return refund;
}

type Transactions = NewRefund["transactions"];

function isByCard(
  { payments }: OrderRecord,
  { paymentId, external }: Pick<Transactions[number], "paymentId" | "external">,
): boolean {
  return !external && !payments.find(({ id }) => id === paymentId)?.giftcardPaymentDetails;
}

/** Which payments give back how much; without an amount all that is left of one. */
function transactionsOf(record: OrderRecord, { paymentRefunds }: RefundRequest): Transactions {
  const taken = new Map<string, string>();
  return paymentRefunds.map(({ paymentId, amount, externalRefund: external }) => {
    const data = { paymentId, externalRefund: external, ...(amount ? { amount: { amount } } : {}) };
    const payment = record.payments.find(({ id }) => id === paymentId);
    if (!payment) throw refusal("PAYMENT_NOT_FOUND", "The order has no such payment", data);
    const ability = refundabilityOf(record, payment);
    if ("nonRefundable" in ability) {
      const nonRefundableReason = ability.nonRefundable.reason;
      throw refusal("PAYMENT_NOT_REFUNDABLE", "The payment cannot be refunded", {
        paymentId,
        nonRefundableReason,
      });
    }
    if ("manuallyRefundable" in ability && !external) {
      throw refusal("EXTERNAL_REFUND_EXPECTED", "The payment has to be refunded by hand", data);
    }
    const left = minus(maxRefund(record, payment), taken.get(paymentId) ?? "0");
    // Documented: of a gift card the full credit goes back, whatever amount is named.
    const wanted = payment.giftcardPaymentDetails ? left : (amount ?? left);
    if (!atLeast(left, wanted) || atLeast("0", wanted)) {
      throw refusal("INVALID_PAYMENT_REFUND_AMOUNT", "The amount is not between zero and what is left", data);
    }
    taken.set(paymentId, sum([taken.get(paymentId) ?? "0", wanted]));
    return { paymentId, amount: wanted, external };
  });
}

function refusal(code: string, description: string, data: Record<string, unknown>) {
  return applicationError(428, code, description, data);
}

/** No more may go back on the shelf than is refunded here. */
function refuseRestock({ refundItems, sideEffects }: RefundRequest): void {
  const refunded = new Map<string, number>();
  for (const { lineItemId, quantity } of refundItems.lineItems ?? []) {
    refunded.set(lineItemId, (refunded.get(lineItemId) ?? 0) + quantity);
  }
  for (const item of sideEffects?.restock?.lineItems ?? []) {
    const left = (refunded.get(item.lineItemId) ?? 0) - item.quantity;
    if (left < 0) {
      throw refusal("INVALID_LINE_ITEM_RESTOCK_QUANTITY", "More to restock than is refunded", { ...item });
    }
    refunded.set(item.lineItemId, left);
  }
}

function refillCards(world: World, { payments }: OrderRecord, transactions: Transactions): void {
  for (const { paymentId, amount, external } of transactions) {
    const details = payments.find(({ id }) => id === paymentId)?.giftcardPaymentDetails as
      | { obfuscatedCode: string }
      | undefined;
    const card = world.state.ecom.giftCards.find(({ code }) => obfuscated(code) === details?.obfuscatedCode);
    if (card && !external) card.balance = sum([card.balance, amount]);
  }
}

/** Inferred: which entries a refund leaves in the history. */
function note(
  world: World,
  record: OrderRecord,
  refund: RefundWire,
  transactions: Transactions,
  reason: string | undefined,
): void {
  const money = (amount: string) => formatted(amount, String(record.order.currency));
  const amount = money(sum(transactions.map((transaction) => transaction.amount)));
  const because = reason ? { reason } : {};
  const payments = transactions.map((transaction) => ({
    paymentId: transaction.paymentId,
    externalRefund: transaction.external,
    regular: { amount: money(transaction.amount) },
  }));
  addActivity(world, record, "REFUND_INITIATED", {
    refundInitiated: { refundId: refund.id, amount, payments, ...because },
  });
  if (transactions.some(({ pending }) => pending)) return;
  for (const payment of payments) {
    addActivity(world, record, "PAYMENT_REFUNDED", { paymentRefunded: { refundId: refund.id, payment } });
  }
  addActivity(world, record, "ORDER_REFUNDED", {
    orderRefunded: { manual: transactions.every(({ external }) => external), amount, ...because },
  });
}
