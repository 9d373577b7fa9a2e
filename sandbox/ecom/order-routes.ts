import { Hono } from "hono";
import { z } from "zod";
import { restoreStock } from "../catalog/stock";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { ownerKey, requireAdmin, requireAnybody } from "../kernel/identity";
import { type QuerySpec, runQuery } from "../kernel/query";
import type { FieldSpec } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { parse } from "./schemas";
import type { OrderRecord } from "./state";

const readOrders = "SCOPE.DC-STORES.READ-ORDERS";
const manageOrders = "SCOPE.DC-STORES.MANAGE-ORDERS";

const id: FieldSpec = { operators: ["$eq", "$ne", "$in", "$nin"], sortable: false };
const status: FieldSpec = { operators: ["$eq", "$ne", "$in", "$nin"], sortable: true };
const comparisons: FieldSpec["operators"] = ["$eq", "$ne", "$in", "$nin", "$gt", "$gte", "$lt", "$lte"];
const number: FieldSpec = { operators: comparisons, sortable: true, kind: "number" };
const date: FieldSpec = { operators: comparisons, sortable: true, kind: "date" };

/** Source: Wix's table of supported filters and sorting for orders. */
const spec: QuerySpec = {
  fields: {
    id,
    number,
    status,
    paymentStatus: status,
    fulfillmentStatus: status,
    createdDate: date,
    updatedDate: date,
    purchasedDate: date,
    archived: { operators: ["$eq", "$ne"], sortable: false },
    "buyerInfo.memberId": id,
    "buyerInfo.visitorId": id,
    "buyerInfo.contactId": id,
    "buyerInfo.email": { operators: ["$eq", "$ne", "$in", "$nin", "$exists", "$startsWith"], sortable: true },
    checkoutId: id,
    "priceSummary.total.amount": number,
  },
  maxLimit: 100,
  defaultLimit: 100,
  defaultSort: [{ fieldName: "createdDate", order: "DESC" }],
};

/** Orders for the person who bought, the member they belong to, and the back office. */
export function orderRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/ecom/v1/orders/search", search);
  router.get("/ecom/v1/orders/:id", (c) => c.json({ order: mine(c).order }));
  router.post("/ecom/v1/orders/:id/cancel", cancel);
  router.get("/ecom/v1/payments/orders/:id", (c) => {
    requireAdmin(c, readOrders);
    const { order, payments, refunds } = find(c);
    return c.json({ orderTransactions: { orderId: order.id, payments, refunds } });
  });
  router.get("/ecom/v1/fulfillments/orders/:id", (c) => {
    const { order, fulfillments } = mine(c);
    return c.json({ orderWithFulfillments: { orderId: order.id, fulfillments } });
  });
  router.post("/ecom/v1/fulfillments/orders/:id/create-fulfillment", createFulfillment);
  return router;
}

function find(c: WixContext): OrderRecord {
  const record = c.var.world.state.ecom.orders.find(({ order }) => order.id === c.req.param("id"));
  if (!record) throw applicationError(404, "ORDER_NOT_FOUND", "Order not found");
  return record;
}

/** The order, for its buyer or the back office. Inferred: somebody else's order is refused, not hidden. */
function mine(c: WixContext): OrderRecord {
  if (c.var.identity.kind === "none") {
    throw applicationError(428, "MISSING_IDENTITY_CONTEXT", "Missing identity context");
  }
  const identity = requireAnybody(c);
  if (identity.kind === "apiKey" || identity.kind === "app") {
    requireAdmin(c, readOrders);
    return find(c);
  }
  const record = find(c);
  if (record.owner !== ownerKey(identity)) throw forbidden();
  return record;
}

function forbidden() {
  return applicationError(403, "READ_ORDER_FORBIDDEN", "read order: permission denied");
}

async function search(c: WixContext) {
  const identity = requireAnybody(c);
  if (identity.kind === "visitor") throw forbidden();
  if (identity.kind !== "member") requireAdmin(c, readOrders);
  const { search: wish = {} } = (await readPayload(c)) as { search?: Record<string, unknown> };
  const asked = JSON.stringify(wish.filter ?? {});
  const hidden = ["PENDING", "REJECTED"].filter((name) => !asked.includes(name));
  const visible = c.var.world.state.ecom.orders.filter(({ order, owner }) => {
    if (order.status === "INITIALIZED" || hidden.includes(String(order.status))) return false;
    return identity.kind !== "member" || owner === ownerKey(identity);
  });
  const page = runQuery(
    visible.map(({ order }) => order),
    wish,
    spec,
  );
  const { count, cursors, hasNext } = page.pagingMetadata;
  return c.json({ orders: page.items, metadata: { count, cursors, hasNext } });
}

const cancelSchema = z.object({ restockAllItems: z.boolean().default(false) });

async function cancel(c: WixContext) {
  requireAdmin(c, manageOrders);
  const { world } = c.var;
  const { order } = find(c);
  const { restockAllItems } = parse(cancelSchema, await readPayload(c));
  if (order.status === "PENDING") throw applicationError(428, "ORDER_IS_PENDING", "The order is pending");
  if (order.status === "REJECTED") throw applicationError(428, "ORDER_IS_REJECTED", "The order is rejected");
  if (order.status !== "CANCELED") {
    order.status = "CANCELED";
    order.updatedDate = world.now().toISOString();
    if (restockAllItems) restoreStock(world, soldLines(order));
  }
  return c.json({ order });
}

function soldLines(order: OrderRecord["order"]) {
  const lines = order.lineItems as {
    quantity: number;
    catalogReference: { catalogItemId: string; options?: { variantId?: string } };
  }[];
  return lines.flatMap(({ quantity, catalogReference: { catalogItemId, options } }) =>
    options?.variantId ? [{ productId: catalogItemId, variantId: options.variantId, quantity }] : [],
  );
}

const fulfillmentSchema = z.object({
  fulfillment: z.object({
    lineItems: z.array(z.object({ id: z.string(), quantity: z.number().int().min(1) })),
    trackingInfo: z
      .object({
        trackingNumber: z.string().optional(),
        shippingProvider: z.string().optional(),
        trackingLink: z.string().optional(),
      })
      .optional(),
    status: z.string().default("Fulfilled"),
  }),
});

async function createFulfillment(c: WixContext) {
  requireAdmin(c, manageOrders);
  const { world } = c.var;
  const record = find(c);
  const { fulfillment } = parse(fulfillmentSchema, await readPayload(c));
  const fulfillmentId = world.newId();
  const createdDate = world.now().toISOString();
  record.fulfillments.push({ id: fulfillmentId, createdDate, ...fulfillment, completed: true });
  record.order.fulfillmentStatus = fulfilmentStatus(record);
  record.order.updatedDate = createdDate;
  const { order, fulfillments } = record;
  return c.json({ orderWithFulfillments: { orderId: order.id, fulfillments }, fulfillmentId });
}

/** Derived from quantities: everything, something or nothing has been sent. */
export function fulfilmentStatus({ order, fulfillments }: OrderRecord): string {
  const sent = new Map<string, number>();
  for (const { lineItems } of fulfillments as { lineItems: { id: string; quantity: number }[] }[]) {
    for (const line of lineItems) sent.set(line.id, (sent.get(line.id) ?? 0) + line.quantity);
  }
  const lines = order.lineItems as { id: string; quantity: number }[];
  if (lines.every(({ id, quantity }) => (sent.get(id) ?? 0) >= quantity)) return "FULFILLED";
  return sent.size > 0 ? "PARTIALLY_FULFILLED" : "NOT_FULFILLED";
}
