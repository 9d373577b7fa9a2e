import { Hono } from "hono";
import { z } from "zod";
import { inBulkById } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { findOrder, permissions, readableOrder } from "./order-access";
import { addParcel, noteTracking, parcelSchema, parcelStatus, refuseKnownNumber, settle } from "./parcels";
import { parse } from "./schemas";
import type { FulfillmentRecord, OrderRecord } from "./state";
import { tracked, trackingSchema } from "./tracking";

const root = "/ecom/v1/fulfillments";

/** Parcels of an order: read by its buyer, written by the back office. */
export function fulfillmentRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(`${root}/orders/:id`, (c) =>
    c.json({ orderWithFulfillments: wire(readableOrder(c, permissions.readFulfillments)) }),
  );
  router.post(`${root}/list-by-ids`, listByIds);
  router.post(`${root}/orders/bulk/create-fulfillments`, bulkCreate);
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

async function create(c: WixContext) {
  requireAdmin(c, permissions.modifyFulfillments);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const { fulfillment } = parse(z.object({ fulfillment: parcelSchema }), await readPayload(c));
  const parcel = addParcel(world, record, fulfillment);
  return c.json({ orderWithFulfillments: wire(record), fulfillmentId: parcel.id });
}

const bulkSchema = z.object({
  ordersWithFulfillments: z
    .array(z.object({ orderId: z.string(), fulfillments: z.array(parcelSchema).min(1).max(100) }))
    .min(1)
    .max(100),
});

/** Each order for itself; inferred: of an order that is refused no parcel is made. */
async function bulkCreate(c: WixContext) {
  requireAdmin(c, permissions.modifyFulfillments);
  const { world } = c.var;
  const { ordersWithFulfillments } = parse(bulkSchema, await readPayload(c));
  const answer = inBulkById(
    ordersWithFulfillments,
    ({ orderId }) => orderId,
    ({ orderId, fulfillments }) => {
      const record = findOrder(world, orderId);
      const trial = structuredClone(record);
      for (const parcel of fulfillments) addParcel(world, trial, parcel);
      Object.assign(record, trial);
      return { ordersWithFulfillments: wire(record) };
    },
  );
  return c.json(answer);
}

const updateSchema = z.object({
  fulfillment: z.object({
    trackingInfo: trackingSchema.nullish(),
    status: parcelStatus.optional(),
    completed: z.boolean().optional(),
  }),
});

/** Lines and quantities cannot be changed: Wix wants the parcel deleted and made again. */
async function update(c: WixContext) {
  requireAdmin(c, permissions.modifyFulfillments);
  const { world } = c.var;
  const record = findOrder(world, c.req.param("id"));
  const parcel = parcelOf(c, record);
  const { trackingInfo, status, completed } = parse(updateSchema, await readPayload(c)).fulfillment;
  refuseKnownNumber(record, trackingInfo?.trackingNumber, parcel);
  const before = parcel.trackingInfo;
  if (trackingInfo === null) delete parcel.trackingInfo;
  if (trackingInfo) parcel.trackingInfo = tracked(before ?? {}, trackingInfo);
  if (status !== undefined) parcel.status = status;
  if (completed !== undefined) parcel.completed = completed;
  noteTracking(world, record, before, parcel.trackingInfo);
  record.order.updatedDate = world.now().toISOString();
  return c.json({ orderWithFulfillments: wire(record) });
}

function remove(c: WixContext) {
  requireAdmin(c, permissions.modifyFulfillments);
  const record = findOrder(c.var.world, c.req.param("id"));
  const parcel = parcelOf(c, record);
  record.fulfillments = record.fulfillments.filter((other) => other !== parcel);
  settle(c.var.world, record);
  return c.json({ orderWithFulfillments: wire(record) });
}

function parcelOf(c: WixContext, { fulfillments }: OrderRecord): FulfillmentRecord {
  const parcel = fulfillments.find(({ id }) => id === c.req.param("fulfillmentId"));
  if (!parcel) throw applicationError(404, "FULFILLMENT_NOT_FOUND", "Fulfillment not found");
  return parcel;
}
