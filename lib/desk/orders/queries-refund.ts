import "server-only";
import { manageOrders } from "@/lib/orders/needs";
import { failed, ok, type Result } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { isSome, spread } from "./amounts";
import { moneyIn, toRefundable } from "./convert";
import type { Refundable, RefundPreview, RefundWish } from "./types";

/**
 * What may still go back of an order, and by which payments.
 *
 * @throws ShopError
 * Wix: `GET /ecom/v1/order-billing/get-order-refundability` (Manage Orders)
 */
export async function getRefundable(id: string, currency: string): Promise<Refundable> {
  const answer = await askAsOwner(manageOrders, ({ orderBilling }) => orderBilling.getOrderRefundability(id));
  return toRefundable(answer, currency);
}

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
  const refundItems = refundItemsOf(wish);
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

/** The wish in Wix's words; undefined when it names no line and no delivery. */
export function refundItemsOf({ lines, shipping, amount }: RefundWish) {
  if (amount || (lines.length === 0 && !shipping)) return undefined;
  return {
    ...(lines.length > 0 && {
      lineItems: lines.map(({ lineId, quantity }) => ({ lineItemId: lineId, quantity })),
    }),
    ...(shipping && { shipping: { amount: { amount: shipping } } }),
  };
}
