import { Hono } from "hono";
import { z } from "zod";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { formatted, sum } from "../kernel/money";
import { readPayload } from "../kernel/wire";
import { findOrder, permissions } from "./order-access";
import { refundPayments } from "./refund";
import { type Amounts, calculated, type RefundProblem } from "./refund-amounts";
import { calculateSchema, refundSchema } from "./refund-input";
import { refundabilityWire } from "./refundability";
import { parse } from "./schemas";

const root = "/ecom/v1/order-billing";

/** Giving money back: what can be refunded, how much that is, and the refund itself. */
export function billingRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${root}/get-order-refundability`, getRefundability);
  router.post(`${root}/calculate-refund`, calculate);
  router.post(`${root}/refund-payments`, refund);
  return router;
}

async function getRefundability(c: WixContext) {
  requireAdmin(c, permissions.readRefundability);
  const { orderId } = parse(z.object({ orderId: z.string() }), await readPayload(c));
  return c.json(refundabilityWire(findOrder(c.var.world, orderId)));
}

/** What cannot be refunded is an answer here, not an error. */
async function calculate(c: WixContext) {
  requireAdmin(c, permissions.calculateRefund);
  const { orderId, refundItems } = parse(calculateSchema, await readPayload(c));
  const record = findOrder(c.var.world, orderId);
  const { items, summary, problems } = calculated(record, refundItems);
  if (problems.length > 0) return c.json({ notAvailable: { errors: problems.map(problemWire) } });
  const money = (amount: string) => formatted(amount, String(record.order.currency));
  const wire = ({ total, tax, discount, subtotal }: Amounts) => ({
    total: money(total),
    tax: money(tax),
    discount: money(discount),
    subtotal: money(subtotal),
  });
  const { lineItems, shipping } = items;
  return c.json({
    available: true,
    summary: {
      ...wire(summary),
      lineItemsSubtotal: money(sum(lineItems.map(({ subtotal }) => subtotal))),
      additionalFeesTotal: money("0"),
    },
    calculatedRefundItems: {
      lineItems: lineItems.map(({ lineItemId, quantity, ...amounts }) => ({
        item: { lineItemId, quantity },
        summary: wire(amounts),
      })),
      additionalFees: [],
      ...(shipping
        ? { shipping: { shipping: { amount: money(shipping.total) }, summary: wire(shipping) } }
        : {}),
    },
  });
}

function problemWire({ part, code, description }: RefundProblem) {
  return { ...part, error: { applicationError: { code, description, data: {} } } };
}

async function refund(c: WixContext) {
  requireAdmin(c, permissions.refundPayments);
  const { world } = c.var;
  const request = parse(refundSchema, await readPayload(c));
  const record = findOrder(world, request.orderId);
  const made = refundPayments(world, record, request);
  const { order, payments, refunds } = record;
  return c.json({ refund: made, orderTransactions: { orderId: order.id, payments, refunds } });
}
