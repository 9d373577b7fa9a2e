import { Hono } from "hono";
import { z } from "zod";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { atLeast, formatted, minus, sum } from "../kernel/money";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { addActivity, findOrder, permissions } from "./order-access";
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
    status: "APPROVED",
  }));
  record.payments.push(...added);
  settle(world, record, sum(payments.map(({ amount }) => amount.amount)));
  return c.json({ orderTransactions: wire(record), paymentsIds: added.map(({ id }) => id) });
}

function settle(world: World, record: OrderRecord, received: string): void {
  const { order } = record;
  const { total } = order.priceSummary as { total: { amount: string } };
  const before = order.balanceSummary as { paid: { amount: string } };
  const currency = String(order.currency);
  const paid = sum([before.paid.amount, received]);
  const complete = atLeast(paid, total.amount);
  order.paymentStatus = complete ? "PAID" : "PARTIALLY_PAID";
  order.balanceSummary = {
    ...before,
    paid: formatted(paid, currency),
    balance: formatted(complete ? "0" : minus(total.amount, paid), currency),
  };
  if (complete) addActivity(world, record, "ORDER_PAID");
}
