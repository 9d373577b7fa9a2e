import { z } from "zod";
import { inBulkById } from "../kernel/bulk";
import type { WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { atLeast, formatted, minus } from "../kernel/money";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { balanceOf, settle } from "./balance";
import { addActivity, findOrder, permissions } from "./order-access";
import { parse } from "./schemas";
import type { OrderRecord } from "./state";

/** `POST /ecom/v1/payments-collector/orders/{id}/mark-as-paid`: the button of Wix's own dashboard. */
export async function markAsPaid(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const record = findOrder(c.var.world, c.req.param("id"));
  payInFull(c.var.world, record);
  return c.json({ order: record.order });
}

const schema = z.object({ ecomOrderIds: z.array(z.string()).min(1).max(100) });

/** The same for up to a hundred orders. */
export async function bulkMarkAsPaid(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const { ecomOrderIds } = parse(schema, await readPayload(c));
  const answer = inBulkById(
    ecomOrderIds,
    (id) => id,
    (id) => {
      const record = findOrder(world, id);
      payInFull(world, record);
      return { item: record.order };
    },
  );
  return c.json(answer);
}

/** Approves the payment that waits; without one, records an offline payment of what is missing. */
function payInFull(world: World, record: OrderRecord): void {
  const { total, paid } = balanceOf(record);
  if (atLeast(paid, total)) throw applicationError(428, "ORDER_ALREADY_PAID", "The order is paid already");
  const waiting = record.payments.filter(
    ({ status }) => status === "PENDING" || status === "PENDING_MERCHANT",
  );
  for (const payment of waiting) approve(world, payment);
  const missing = minus(total, balanceOf(record).paid);
  if (missing !== "0") record.payments.push(offlinePayment(world, record, missing));
  settle(record);
  addActivity(world, record, "ORDER_PAID");
}

function approve(world: World, payment: OrderRecord["payments"][number]): void {
  payment.status = "APPROVED";
  payment.updatedDate = world.now().toISOString();
  if (payment.regularPaymentDetails) {
    payment.regularPaymentDetails = { ...payment.regularPaymentDetails, status: "APPROVED" };
  }
}

function offlinePayment(world: World, { order }: OrderRecord, amount: string) {
  const createdDate = world.now().toISOString();
  return {
    id: world.newId(),
    createdDate,
    updatedDate: createdDate,
    amount: formatted(amount, String(order.currency)),
    status: "APPROVED",
    refundDisabled: false,
    regularPaymentDetails: { offlinePayment: true, paymentMethod: "Offline", status: "APPROVED" },
  };
}
