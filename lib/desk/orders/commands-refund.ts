import "server-only";
import { sameAmount } from "@/lib/money";
import { manageOrders } from "@/lib/orders/needs";
import { failed, ok, type Result } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import type { Desk } from "../guard";
import { isSome, spread } from "./amounts";
import { moneyIn } from "./convert";
import type { RefundInput } from "./input";
import { type Ending, lookAfterLoss } from "./lost-answer";
import { getRefundable, mustHaveOrder } from "./queries";
import { objectionToRefund } from "./state";
import type { Refundable, RefundPreview, RefundWish } from "./types";

/**
 * What a wish comes to, as Wix calculates it, and by which payments it would go back. One Wix call; none for an amount
 * that belongs to no line.
 *
 * @param refundable what may go back of the order now
 * @returns failures `invalid` for a wish for nothing; `conflict`: `MORE_THAN_PAYMENTS_HOLD`, or Wix's code for the part
 *   that cannot go back
 * @throws ShopError
 * Wix: `POST /ecom/v1/order-billing/calculate-refund` (Manage Orders)
 */
export async function previewRefund(
  orderId: string,
  wish: RefundWish,
  refundable: Refundable,
): Promise<Result<RefundPreview>> {
  const { currency, payments } = refundable;
  const calculated = wish.amount
    ? ok({ total: { amount: wish.amount, currency } })
    : await calculate(orderId, wish, currency);
  if (!calculated.ok) return calculated;
  const { total } = calculated.value;
  if (!isSome(total)) return failed("invalid", "NOTHING_CHOSEN");
  const parts = spread(total, payments);
  return parts ? ok({ ...calculated.value, payments: parts }) : failed("conflict", "MORE_THAN_PAYMENTS_HOLD");
}

async function calculate(
  orderId: string,
  wish: RefundWish,
  currency: string,
): Promise<Result<Pick<RefundPreview, "total" | "parts">>> {
  const refundItems = itemsOf(wish);
  if (!refundItems) return failed("invalid", "NOTHING_CHOSEN");
  const money = moneyIn(currency);
  const answer = await askAsOwner(manageOrders, ({ orderBilling }) =>
    orderBilling.calculateRefund(orderId, { refundItems }),
  );
  const [problem] = answer.notAvailable?.errors ?? [];
  if (problem || !answer.summary) {
    return failed("conflict", problem?.error?.applicationError?.code ?? "REFUND_NOT_AVAILABLE");
  }
  const { total, subtotal, discount, tax } = answer.summary;
  const parts = { subtotal: money(subtotal), discount: money(discount), tax: money(tax) };
  return ok({ total: money(total), parts });
}

function itemsOf({ lines, shipping, amount }: RefundWish) {
  if (amount || (lines.length === 0 && !shipping)) return undefined;
  return {
    ...(lines.length > 0 && {
      lineItems: lines.map(({ lineId, quantity }) => ({ lineItemId: lineId, quantity })),
    }),
    ...(shipping && { shipping: { amount: { amount: shipping } } }),
  };
}

/**
 * Gives money back. What is wished for is calculated anew; when it comes to another sum than the page showed, or when
 * something went back since, nothing happens. Up to five Wix calls.
 *
 * @returns failures `conflict`: `ORDER_CHANGED`, `NOTHING_TO_REFUND`, and those of `previewRefund`
 * @throws ShopError; `unavailable` when it is not known whether the money went back
 * Wix: `POST /ecom/v1/order-billing/refund-payments` (Manage Orders)
 */
export async function refund(input: RefundInput, desk: Desk): Promise<Result<Ending>> {
  const { orderId, wish, restock, notify, message } = input;
  const order = await mustHaveOrder(orderId);
  desk.note({ object: `order ${order.number}` });
  const objection = objectionToRefund(order);
  if (objection) return failed("conflict", objection);
  const { currency } = order.total;
  if (!sameAmount(order.givenBack, { amount: input.givenBack, currency })) {
    return failed("conflict", "ORDER_CHANGED");
  }
  const preview = await previewRefund(orderId, wish, await getRefundable(orderId, currency));
  if (!preview.ok) return preview;
  const { total, payments } = preview.value;
  if (!sameAmount(total, { amount: input.total, currency })) return failed("conflict", "ORDER_CHANGED");
  desk.note({
    before: { refunded: order.givenBack.amount },
    after: { refund: total.amount, currency, restock, notify },
  });
  const refundItems = itemsOf(wish);
  const lines = wish.lines.map(({ lineId, quantity }) => ({ lineItemId: lineId, quantity }));
  const ending = await lookAfterLoss(
    () =>
      askAsOwner(manageOrders, ({ orderBilling }) =>
        orderBilling.refundPayments(orderId, {
          paymentRefunds: payments.map(({ paymentId, amount, byHand }) => ({
            paymentId,
            amount: { amount: amount.amount },
            ...(byHand && { externalRefund: true }),
          })),
          ...(refundItems && { refundItems }),
          sideEffects: {
            ...(restock && lines.length > 0 && { restock: { lineItems: lines } }),
            notifications: {
              sendCustomerEmail: notify,
              ...(notify && message && { customMessage: message }),
            },
          },
        }),
      ),
    async () => !sameAmount((await mustHaveOrder(orderId)).givenBack, order.givenBack),
  );
  return ok(ending);
}
