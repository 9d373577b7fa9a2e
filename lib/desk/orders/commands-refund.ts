import "server-only";
import { sameAmount } from "@/lib/money";
import { manageOrders } from "@/lib/orders/needs";
import { failed, ok, type Result } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import type { Desk } from "../guard";
import type { RefundInput } from "./input";
import { type Ending, lookAfterLoss } from "./lost-answer";
import { mustHaveOrder } from "./queries";
import { getRefundable, previewRefund, refundItemsOf } from "./queries-refund";
import { objectionToRefund } from "./state";

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
  const refundItems = refundItemsOf(wish);
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
