import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { addActivity, findOrder, permissions } from "./order-access";
import { refuseUndecided } from "./order-changes";
import { sendOrderMail } from "./order-mail";
import { type OrderLine, restock } from "./restock";
import { parse } from "./schemas";

const schema = z.object({
  sendOrderCanceledEmail: z.boolean().default(false),
  customMessage: z.string().min(1).max(1_000).nullish(),
  restockAllItems: z.boolean().default(false),
});

/** `POST /ecom/v1/orders/{id}/cancel`. An order that is cancelled already stays as it is. No money moves. */
export async function cancelOrder(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { sendOrderCanceledEmail, customMessage, restockAllItems } = parse(schema, await readPayload(c));
  refuseUndecided(record);
  if (record.payments.some(({ status }) => status === "AUTHORIZED")) {
    throw applicationError(428, "ORDER_HAS_AUTHORIZED_TRANSACTION", "A payment is authorized, not captured");
  }
  if (record.order.status !== "CANCELED") {
    record.order.status = "CANCELED";
    addActivity(world, record, "ORDER_CANCELED");
    if (restockAllItems) {
      const lines = record.order.lineItems as OrderLine[];
      restock(
        world,
        record,
        lines.map(({ id, quantity, restockQuantity }) => ({ id, quantity: quantity - restockQuantity })),
      );
    }
    if (sendOrderCanceledEmail) sendOrderMail(world, record, "ORDER_CANCELED", customMessage);
  }
  return c.json({ order: record.order });
}
