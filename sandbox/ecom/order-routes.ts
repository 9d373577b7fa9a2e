import { Hono } from "hono";
import { z } from "zod";
import { restoreStock } from "../catalog/stock";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { addActivity, findOrder, permissions, readableOrder } from "./order-access";
import { searchOrders } from "./order-search";
import { addressSchema, parse } from "./schemas";
import type { OrderRecord } from "./state";

const root = "/ecom/v1/orders";

/** Orders, for the person who bought, the member they belong to, and the back office. */
export function orderRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${root}/search`, searchOrders);
  router.get(`${root}/:id`, (c) => c.json({ order: readableOrder(c, permissions.readOrders).order }));
  router.patch(`${root}/:id`, update);
  router.post(`${root}/:id/cancel`, cancel);
  router.post(`${root}/:id/activities/add`, addActivities);
  return router;
}

const cancelSchema = z.object({ restockAllItems: z.boolean().default(false) });

/** An order that is cancelled already stays as it is. */
async function cancel(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { restockAllItems } = parse(cancelSchema, await readPayload(c));
  refuseUndecided(record);
  if (record.order.status !== "CANCELED") {
    record.order.status = "CANCELED";
    addActivity(world, record, "ORDER_CANCELED");
    if (restockAllItems) restoreStock(world, soldLines(world, record));
  }
  return c.json({ order: record.order });
}

function refuseUndecided({ order }: OrderRecord): void {
  if (order.status === "PENDING") throw applicationError(428, "ORDER_IS_PENDING", "The order is pending");
  if (order.status === "REJECTED") throw applicationError(428, "ORDER_IS_REJECTED", "The order is rejected");
}

function soldLines(world: World, { order }: OrderRecord) {
  const lines = order.lineItems as {
    quantity: number;
    catalogReference: { catalogItemId: string; options?: { variantId?: string } };
  }[];
  return lines.flatMap(({ quantity, catalogReference: { catalogItemId: productId, options } }) => {
    const only = world.state.catalog.products[productId]?.variantsInfo.variants[0]?.id;
    const variantId = options?.variantId ?? only;
    return variantId ? [{ productId, variantId, quantity }] : [];
  });
}

const partySchema = z.looseObject({
  address: addressSchema.optional(),
  contactDetails: z.looseObject({}).optional(),
});

const updateSchema = z.object({
  order: z.object({
    buyerInfo: z.object({ email: z.email() }).optional(),
    buyerLanguage: z.string().optional(),
    billingInfo: partySchema.optional(),
    recipientInfo: partySchema.optional(),
    archived: z.boolean().optional(),
    seenByAHuman: z.boolean().optional(),
  }),
});

/** Only what Wix lists as updatable is read; objects are merged field by field. */
async function update(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { order: changes } = parse(updateSchema, await readPayload(c));
  refuseUndecided(record);
  Object.assign(record.order, merged(record.order, changes), { updatedDate: world.now().toISOString() });
  return c.json({ order: record.order });
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

const activitiesSchema = z.object({
  orderActivities: z
    .array(
      z.discriminatedUnion("activityType", [
        z.object({
          activityType: z.literal("MERCHANT_COMMENT"),
          merchantComment: z.object({ message: z.string().min(1).max(500) }),
        }),
        z.object({ activityType: z.literal("CUSTOM_ACTIVITY"), customActivity: z.looseObject({}) }),
      ]),
    )
    .min(1)
    .max(300),
});

async function addActivities(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { orderActivities } = parse(activitiesSchema, await readPayload(c));
  const activityIds = orderActivities.map(({ activityType, ...details }) =>
    addActivity(world, record, activityType, details),
  );
  return c.json({ order: record.order, activityIds });
}
