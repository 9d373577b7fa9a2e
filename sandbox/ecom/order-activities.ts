import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { applicationError, permissionDenied } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { addActivity, findOrder, permissions } from "./order-access";
import { parse } from "./schemas";
import type { OrderRecord } from "./state";

/** What somebody may write into an order's history: a comment, or an app's own entry. */
const merchantComment = z.object({ message: z.string().min(1).max(500) });
const customActivity = z.looseObject({});

const manySchema = z.object({
  orderActivities: z
    .array(
      z.discriminatedUnion("activityType", [
        z.object({ activityType: z.literal("MERCHANT_COMMENT"), merchantComment }),
        z.object({ activityType: z.literal("CUSTOM_ACTIVITY"), customActivity }),
      ]),
    )
    .min(1)
    .max(300),
});

/** `POST /ecom/v1/orders/{id}/activities/add` */
export async function addActivities(c: WixContext) {
  const record = ordered(c);
  const { orderActivities } = parse(manySchema, await readPayload(c));
  const activityIds = orderActivities.map(({ activityType, ...details }) =>
    addActivity(c.var.world, record, activityType, details),
  );
  return c.json({ order: record.order, activityIds });
}

const oneSchema = z.object({
  activity: z.union([z.object({ merchantComment }), z.object({ customActivity })]),
});

type Written = z.output<typeof oneSchema>["activity"];

function typeOf(activity: Written): string {
  return "merchantComment" in activity ? "MERCHANT_COMMENT" : "CUSTOM_ACTIVITY";
}

/** `POST /ecom/v1/orders/{id}/activities`, which Wix replaced by adding several. */
export async function addOneActivity(c: WixContext) {
  const record = ordered(c);
  const { activity } = parse(oneSchema, await readPayload(c));
  const activityId = addActivity(c.var.world, record, typeOf(activity), activity);
  return c.json({ order: record.order, activityId });
}

/** `PATCH /ecom/v1/orders/{id}/activities/{activityId}` */
export async function updateActivity(c: WixContext) {
  const record = ordered(c);
  const { activity } = parse(oneSchema, await readPayload(c));
  const own = written(c, record);
  Object.assign(own, activity, { type: typeOf(activity), activityType: typeOf(activity) });
  record.order.updatedDate = c.var.world.now().toISOString();
  return c.json({ order: record.order });
}

/** `DELETE /ecom/v1/orders/{id}/activities/{activityId}`; what Wix itself noted stays. */
export function deleteActivity(c: WixContext) {
  const record = ordered(c);
  const own = written(c, record);
  record.order.activities = activitiesOf(record).filter((other) => other !== own);
  record.order.updatedDate = c.var.world.now().toISOString();
  return c.json({ order: record.order });
}

function ordered(c: WixContext): OrderRecord {
  requireAdmin(c, permissions.modifyOrders);
  return findOrder(c.var.world, c.req.param("id"));
}

interface Activity {
  id: string;
  activityType: string;
}

function activitiesOf({ order }: OrderRecord): Activity[] {
  return (order.activities ?? []) as Activity[];
}

/** Inferred: the code of the 404, and that changing what Wix noted is a 403. */
function written(c: WixContext, record: OrderRecord): Activity {
  const activity = activitiesOf(record).find(({ id }) => id === c.req.param("activityId"));
  if (!activity) throw applicationError(404, "ACTIVITY_NOT_FOUND", "Activity not found");
  const isTheirs = ["MERCHANT_COMMENT", "CUSTOM_ACTIVITY"].includes(activity.activityType);
  if (!isTheirs) throw permissionDenied();
  return activity;
}
