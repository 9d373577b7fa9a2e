import { Hono } from "hono";
import { z } from "zod";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, validationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { fulfillmentStatus, unsent } from "./fulfillment-status";
import { addActivity, findOrder, permissions, readableOrder } from "./order-access";
import { parse } from "./schemas";
import type { FulfillmentRecord, OrderRecord } from "./state";

const root = "/ecom/v1/fulfillments";

/** Parcels of an order: read by its buyer, written by the back office. */
export function fulfillmentRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(`${root}/orders/:id`, (c) =>
    c.json({ orderWithFulfillments: wire(readableOrder(c, permissions.readFulfillments)) }),
  );
  router.post(`${root}/list-by-ids`, listByIds);
  router.post(`${root}/orders/:id/create-fulfillment`, create);
  router.patch(`${root}/:fulfillmentId/orders/:id`, update);
  router.delete(`${root}/:fulfillmentId/orders/:id`, remove);
  return router;
}

function wire({ order, fulfillments }: OrderRecord) {
  return { orderId: order.id, fulfillments };
}

async function listByIds(c: WixContext) {
  requireAdmin(c, permissions.readFulfillments);
  const { orderIds } = parse(z.object({ orderIds: z.array(z.string()).max(100) }), await readPayload(c));
  const found = c.var.world.state.ecom.orders.filter(({ order }) => orderIds.includes(order.id));
  return c.json({ ordersWithFulfillments: found.map(wire) });
}

const trackingSchema = z
  .object({ trackingNumber: z.string(), shippingProvider: z.string(), trackingLink: z.string() })
  .partial()
  .transform(dropUndefined);

function dropUndefined<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

const createSchema = z.object({
  fulfillment: z.object({
    lineItems: z.array(z.object({ id: z.string(), quantity: z.number().int().min(1) })).min(1),
    trackingInfo: trackingSchema.optional(),
    status: z.string().default("Fulfilled"),
  }),
});

async function create(c: WixContext) {
  requireAdmin(c, permissions.modifyFulfillments);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { fulfillment } = parse(createSchema, await readPayload(c));
  const { trackingInfo, ...rest } = fulfillment;
  refuseTooMuch(record, rest.lineItems);
  refuseKnownNumber(record, trackingInfo?.trackingNumber);
  const parcel: FulfillmentRecord = {
    id: world.newId(),
    createdDate: world.now().toISOString(),
    ...rest,
    ...(trackingInfo ? { trackingInfo } : {}),
    completed: true,
  };
  record.fulfillments.push(parcel);
  if (trackingInfo?.trackingNumber) addActivity(world, record, "TRACKING_NUMBER_ADDED");
  if (settle(record) === "FULFILLED") addActivity(world, record, "ORDER_FULFILLED");
  return c.json({ orderWithFulfillments: wire(record), fulfillmentId: parcel.id });
}

/** Inferred: the shape of the refusal. */
function refuseTooMuch(record: OrderRecord, lines: FulfillmentRecord["lineItems"]): void {
  const left = unsent(record);
  const wrong = lines.findIndex(({ id, quantity }) => quantity > (left.get(id) ?? 0));
  if (wrong === -1) return;
  throw validationError({
    field: `fulfillment.lineItems[${wrong}].quantity`,
    description: "is more than is left to fulfil",
    violatedRule: "MAX",
    data: { threshold: left.get(lines[wrong]?.id ?? "") ?? 0 },
  });
}

function refuseKnownNumber({ fulfillments }: OrderRecord, number: string | undefined): void {
  if (
    number !== undefined &&
    fulfillments.some(({ trackingInfo }) => trackingInfo?.trackingNumber === number)
  ) {
    throw applicationError(428, "TRACKING_NUMBER_ALREADY_EXISTS", "Tracking number already exists");
  }
}

const updateSchema = z.object({
  fulfillment: z.object({
    trackingInfo: trackingSchema.optional(),
    status: z.string().optional(),
    completed: z.boolean().optional(),
  }),
});

async function update(c: WixContext) {
  requireAdmin(c, permissions.modifyFulfillments);
  const record = findOrder(c.var.world, c.req.param("id"));
  const parcel = parcelOf(c, record);
  const { trackingInfo, status, completed } = parse(updateSchema, await readPayload(c)).fulfillment;
  if (trackingInfo) parcel.trackingInfo = { ...parcel.trackingInfo, ...trackingInfo };
  if (status !== undefined) parcel.status = status;
  if (completed !== undefined) parcel.completed = completed;
  if (trackingInfo) addActivity(c.var.world, record, "TRACKING_NUMBER_EDITED");
  return c.json({ orderWithFulfillments: wire(record) });
}

function remove(c: WixContext) {
  requireAdmin(c, permissions.modifyFulfillments);
  const record = findOrder(c.var.world, c.req.param("id"));
  const parcel = parcelOf(c, record);
  record.fulfillments = record.fulfillments.filter((other) => other !== parcel);
  settle(record);
  return c.json({ orderWithFulfillments: wire(record) });
}

function parcelOf(c: WixContext, { fulfillments }: OrderRecord): FulfillmentRecord {
  const parcel = fulfillments.find(({ id }) => id === c.req.param("fulfillmentId"));
  if (!parcel) throw applicationError(404, "FULFILLMENT_NOT_FOUND", "Fulfillment not found");
  return parcel;
}

function settle(record: OrderRecord): string {
  const status = fulfillmentStatus(record);
  record.order.fulfillmentStatus = status;
  return status;
}
