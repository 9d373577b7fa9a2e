import "server-only";
import { sameAmount } from "@/lib/money";
import { manageOrders } from "@/lib/orders/needs";
import { failed, ok, type Result } from "@/lib/result";
import { report } from "@/lib/session/audit";
import { askAsOwner } from "@/lib/wix/as-owner";
import type { Desk } from "../guard";
import { type Ending, isLost, lookAfterLoss } from "../lost-answer";
import type { RefundInput } from "./input";
import { listTransactions, mustHaveOrder } from "./queries";
import { getRefundable, previewRefund, refundItemsOf } from "./queries-refund";
import { objectionToRefund } from "./state";
import { isUncertain, rememberUncertain } from "./uncertain";

/** The code of a refund of which nobody knows whether it happened. */
export const refundUncertain = "REFUND_UNCERTAIN";

/** When a refund whose answer was lost is looked for: it may be on its way to whoever took the money. Milliseconds. */
const looks = [0, 1_000, 2_000, 3_000];

/**
 * Gives money back. What is wished for is calculated anew; when it comes to another sum than the page showed, or when
 * something went back since or is on its way, nothing happens. When nobody can tell whether it happened, nothing more of
 * the order goes back for some minutes. Up to five Wix calls, and looking for what was lost.
 *
 * @returns failures `conflict`: `ORDER_CHANGED`, `NOTHING_TO_REFUND`, `REFUND_UNCERTAIN` while that of another try lasts,
 *   and those of `previewRefund`; `unavailable`: `REFUND_UNCERTAIN` when it is not known whether the money went back
 * @throws ShopError when nothing went back
 * Wix: `POST /ecom/v1/order-billing/refund-payments` (Manage Orders)
 */
export async function refund(input: RefundInput, desk: Desk): Promise<Result<Ending>> {
  const { orderId, wish, restock, notify, message } = input;
  const order = await mustHaveOrder(orderId);
  desk.note({ object: `order ${order.number}` });
  const objection = objectionToRefund(order);
  if (objection) return failed("conflict", objection);
  const { currency } = order.total;
  // What Wix adds up as given back leaves out what is on its way; its list of refunds does not.
  const { refunds } = await listTransactions(orderId, currency);
  if (
    refunds.length !== input.refunds ||
    !sameAmount(order.givenBack, { amount: input.givenBack, currency })
  ) {
    return failed("conflict", "ORDER_CHANGED");
  }
  if (await isUncertain(orderId)) return failed("conflict", refundUncertain);
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
  const give = () =>
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
    );
  const isThere = async () => (await listTransactions(orderId, currency)).refunds.length > refunds.length;
  try {
    return ok(await lookAfterLoss(give, isThere, looks));
  } catch (error) {
    if (!isLost(error)) throw error;
    await rememberUncertain(orderId);
    report("desk refund", error);
    return failed("unavailable", refundUncertain);
  }
}
