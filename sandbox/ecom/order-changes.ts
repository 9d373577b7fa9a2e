import { z } from "zod";
import { inBulkById } from "../kernel/bulk";
import type { WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { addActivity, findOrder, permissions } from "./order-access";
import { addressSchema, parse } from "./schemas";
import type { OrderRecord } from "./state";

const partySchema = z.looseObject({
  address: addressSchema.optional(),
  contactDetails: z.looseObject({}).optional(),
});

/** Only what Wix lists as updatable; everything else in an order is ignored. */
const changesSchema = z.object({
  buyerInfo: z.object({ email: z.email() }).optional(),
  buyerLanguage: z.string().optional(),
  weightUnit: z.enum(["KG", "LB"]).optional(),
  billingInfo: partySchema.optional(),
  recipientInfo: partySchema.optional(),
  shippingInfo: z
    .object({ logistics: z.object({ shippingDestination: partySchema.optional() }).optional() })
    .optional(),
  archived: z.boolean().optional(),
  seenByAHuman: z.boolean().optional(),
  attributionSource: z.string().optional(),
});

type Changes = z.output<typeof changesSchema>;

/** `PATCH /ecom/v1/orders/{id}`; objects are merged field by field. */
export async function updateOrder(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { order: changes } = parse(z.object({ order: changesSchema }), await readPayload(c));
  change(world, record, changes);
  return c.json({ order: record.order });
}

const bulkSchema = z.object({
  orders: z
    .array(
      z.object({
        order: changesSchema.extend({ id: z.string() }),
        // The SDK sends a list as one text.
        fieldMask: z.union([z.array(z.string()), z.string().transform((text) => text.split(","))]).optional(),
      }),
    )
    .min(1)
    .max(100),
  returnEntity: z.boolean().default(false),
});

/**
 * `POST /ecom/v1/bulk/orders/update`: each order for itself, so that one refusal keeps nobody else's change back.
 * Inferred: a `fieldMask` leaves out what it does not name, and without one everything sent counts.
 */
export async function bulkUpdateOrders(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const { orders, returnEntity } = parse(bulkSchema, await readPayload(c));
  const answer = inBulkById(
    orders,
    ({ order }) => order.id,
    ({ order: { id, ...changes }, fieldMask }) => {
      const record = findOrder(world, id);
      change(world, record, masked(changes, fieldMask));
      return returnEntity ? { item: record.order } : {};
    },
  );
  return c.json(answer);
}

function masked(changes: Changes, mask: readonly string[] | undefined): Changes {
  if (!mask || mask.length === 0) return changes;
  const named = new Set(mask.map((path) => path.replace(/^order\./, "").split(".")[0]));
  return Object.fromEntries(Object.entries(changes).filter(([key]) => named.has(key)));
}

function change(world: World, record: OrderRecord, changes: Changes): void {
  refuseUndecided(record);
  const { order } = record;
  const email = (order.buyerInfo as { email?: string } | undefined)?.email;
  Object.assign(order, merged(order, changes), { updatedDate: world.now().toISOString() });
  const edited = changes.buyerInfo !== undefined && changes.buyerInfo.email !== email;
  if (edited) addActivity(world, record, "EMAIL_EDITED");
  if (changes.shippingInfo?.logistics?.shippingDestination) {
    addActivity(world, record, "SHIPPING_ADDRESS_EDITED");
  }
}

/** 428 for an order nobody has decided about yet, or that was turned down. */
export function refuseUndecided({ order }: OrderRecord): void {
  if (order.status === "PENDING") throw applicationError(428, "ORDER_IS_PENDING", "The order is pending");
  if (order.status === "REJECTED") throw applicationError(428, "ORDER_IS_REJECTED", "The order is rejected");
}

function merged(before: object, changes: object): Record<string, unknown> {
  const result: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    const own = result[key];
    if (value !== undefined) result[key] = isObject(own) && isObject(value) ? merged(own, value) : value;
  }
  return result;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
