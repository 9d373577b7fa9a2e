import type { WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { ownerKey, requireAdmin, requireAnybody } from "../kernel/identity";
import type { World } from "../kernel/world";
import { watchOrder } from "./order-journal";
import type { OrderRecord } from "./state";

/** Wix's permission ids, as its type files print them. */
export const permissions = {
  readOrders: "ECOM.READ_ORDERS",
  modifyOrders: "ECOM.MODIFY_ORDERS",
  modifyPrivateTags: "ECOM.ORDER_MODIFY_PRIVATE_TAGS",
  readTransactions: "ECOM.READ_TRANSACTIONS",
  modifyTransactions: "ECOM.MODIFY_TRANSACTIONS",
  readFulfillments: "ECOM.READ_FULFILLMENTS",
  modifyFulfillments: "ECOM.MODIFY_FULFILLMENTS",
  readRefundability: "ECOM.ORDER_BILLING_GET_ORDER_REFUNDABILITY",
  calculateRefund: "ECOM.ORDER_BILLING_CALCULATE_REFUND",
  refundPayments: "ECOM.ORDER_BILLING_REFUND_PAYMENTS",
} as const;

/** The order the path or the caller names. 404 ORDER_NOT_FOUND (status inferred). */
export function findOrder(world: World, id: string | undefined): OrderRecord {
  const record = world.state.ecom.orders.find(({ order }) => order.id === id);
  if (!record) throw applicationError(404, "ORDER_NOT_FOUND", "Order not found");
  watchOrder(world.state.ecom, record);
  return record;
}

/**
 * The order in the path, for its buyer or for the back office with `permission`.
 *
 * 428 without a token, 403 for somebody else's (inferred: refused, not hidden).
 */
export function readableOrder(c: WixContext, permission: string): OrderRecord {
  if (c.var.identity.kind === "none") {
    throw applicationError(428, "MISSING_IDENTITY_CONTEXT", "Missing identity context");
  }
  const identity = requireAnybody(c);
  const id = c.req.param("id");
  if (identity.kind === "apiKey" || identity.kind === "app") {
    requireAdmin(c, permission);
    return findOrder(c.var.world, id);
  }
  const record = findOrder(c.var.world, id);
  if (record.owner !== ownerKey(identity)) throw readForbidden();
  return record;
}

export function readForbidden() {
  return applicationError(403, "READ_ORDER_FORBIDDEN", "read order: permission denied");
}

/** Notes that something happened to an order. */
export function addActivity(
  world: World,
  { order }: OrderRecord,
  activityType: string,
  details: object = {},
): string {
  const createdDate = world.now().toISOString();
  const activity = { id: world.newId(), createdDate, type: activityType, activityType, ...details };
  order.activities = [...((order.activities as object[] | undefined) ?? []), activity];
  order.updatedDate = createdDate;
  return activity.id;
}
