import { z } from "zod";
import { inBulkById } from "../kernel/bulk";
import type { WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { settle } from "./balance";
import { addActivity, findOrder, permissions } from "./order-access";
import { parse } from "./schemas";
import type { OrderRecord } from "./state";

/** What an owner may say about a payment; refunds have endpoints of their own. */
const status = z.enum([
  "APPROVED",
  "PENDING",
  "PENDING_MERCHANT",
  "CANCELED",
  "DECLINED",
  "REFUNDED",
  "PARTIALLY_REFUNDED",
  "AUTHORIZED",
  "VOIDED",
]);
type Status = z.output<typeof status>;

/** `POST /ecom/v1/payments/{paymentId}/orders/{id}/update-payment-transaction-status` */
export async function updatePaymentStatus(c: WixContext) {
  requireAdmin(c, permissions.modifyTransactions);
  const record = findOrder(c.var.world, c.req.param("id"));
  const { status: wanted } = parse(z.object({ status }), await readPayload(c));
  change(c.var.world, record, c.req.param("paymentId"), wanted);
  const { order, payments, refunds } = record;
  return c.json({ orderTransactions: { orderId: order.id, payments, refunds } });
}

const bulkSchema = z.object({
  paymentAndOrderIds: z
    .array(z.object({ orderId: z.string(), paymentId: z.string() }))
    .min(1)
    .max(300),
  status,
  returnFullEntity: z.boolean().default(false),
});

/** `POST /ecom/v1/bulk/payments/update-payment-transaction-status` */
export async function bulkUpdatePaymentStatuses(c: WixContext) {
  requireAdmin(c, permissions.modifyTransactions);
  const { world } = c.var;
  const wish = parse(bulkSchema, await readPayload(c));
  const answer = inBulkById(
    wish.paymentAndOrderIds,
    ({ paymentId }) => paymentId,
    ({ orderId, paymentId }) => {
      const payment = change(world, findOrder(world, orderId), paymentId, wish.status);
      return wish.returnFullEntity ? { item: payment } : {};
    },
  );
  return c.json(answer);
}

/** Inferred: which statuses are not allowed, and the code of the 404. */
function change(world: World, record: OrderRecord, paymentId: string | undefined, wanted: Status) {
  const payment = record.payments.find(({ id }) => id === paymentId);
  if (!payment) throw applicationError(404, "PAYMENT_NOT_FOUND", "Payment not found");
  const isRefund = (name: unknown) => String(name).endsWith("REFUNDED");
  if (isRefund(wanted) || isRefund(payment.status)) {
    throw applicationError(428, "STATUS_NOT_ALLOWED", `A payment cannot be made ${wanted}`);
  }
  payment.status = wanted;
  payment.updatedDate = world.now().toISOString();
  if (payment.regularPaymentDetails) {
    payment.regularPaymentDetails = { ...payment.regularPaymentDetails, status: wanted };
  }
  const before = record.order.paymentStatus;
  settle(record);
  if (before !== "PAID" && record.order.paymentStatus === "PAID") addActivity(world, record, "ORDER_PAID");
  return payment;
}
