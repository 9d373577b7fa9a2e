import { Hono } from "hono";
import { z } from "zod";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { formatted } from "../kernel/money";
import { readPayload } from "../kernel/wire";
import { settle } from "./balance";
import { bulkMarkAsPaid, markAsPaid } from "./mark-as-paid";
import { addActivity, findOrder, permissions } from "./order-access";
import { bulkUpdatePaymentStatuses, updatePaymentStatus } from "./payment-status";
import { parse } from "./schemas";
import type { OrderRecord } from "./state";

const root = "/ecom/v1/payments";

/** Payments and refunds of orders, for the back office. */
export function paymentRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(`${root}/orders/:id`, (c) => {
    requireAdmin(c, permissions.readTransactions);
    return c.json({ orderTransactions: wire(findOrder(c.var.world, c.req.param("id"))) });
  });
  router.post(`${root}/list-by-ids`, listByIds);
  router.post(`${root}/orders/:id/add-payment`, addPayments);
  router.post(`${root}/:paymentId/orders/:id/update-payment-transaction-status`, updatePaymentStatus);
  router.post("/ecom/v1/bulk/payments/update-payment-transaction-status", bulkUpdatePaymentStatuses);
  router.post("/ecom/v1/payments-collector/orders/:id/mark-as-paid", markAsPaid);
  router.post("/v1/bulk/payments-collector/mark-as-paid", bulkMarkAsPaid);
  return router;
}

function wire({ order, payments, refunds }: OrderRecord) {
  return { orderId: order.id, payments, refunds };
}

async function listByIds(c: WixContext) {
  requireAdmin(c, permissions.readTransactions);
  const { orderIds } = parse(z.object({ orderIds: z.array(z.string()).max(100) }), await readPayload(c));
  const found = c.var.world.state.ecom.orders.filter(({ order }) => orderIds.includes(order.id));
  return c.json({ orderTransactions: found.map(wire) });
}

const schema = z.object({
  payments: z
    .array(
      z.looseObject({
        amount: z.object({ amount: z.string().regex(/^\d+(\.\d{1,3})?$/) }),
        refundDisabled: z.boolean().default(false),
        regularPaymentDetails: z.looseObject({ status: z.string().default("APPROVED") }).optional(),
      }),
    )
    .min(1)
    .max(50),
});

/** Records payments made elsewhere ("mark as paid"); no money moves. */
async function addPayments(c: WixContext) {
  requireAdmin(c, permissions.modifyTransactions);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { payments } = parse(schema, await readPayload(c));
  const createdDate = world.now().toISOString();
  const currency = String(record.order.currency);
  const added = payments.map(({ amount, ...payment }) => ({
    ...payment,
    id: world.newId(),
    createdDate,
    updatedDate: createdDate,
    amount: formatted(amount.amount, currency),
    status: payment.regularPaymentDetails?.status ?? "APPROVED",
  }));
  record.payments.push(...added);
  settle(record);
  const { paymentStatus } = record.order;
  if (paymentStatus === "PAID") addActivity(world, record, "ORDER_PAID");
  if (paymentStatus === "PARTIALLY_PAID") addActivity(world, record, "ORDER_PARTIALLY_PAID");
  return c.json({ orderTransactions: wire(record), paymentsIds: added.map(({ id }) => id) });
}
