import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { cancelOrder } from "./cancel-order";
import { permissions, readableOrder } from "./order-access";
import { addActivities, addOneActivity, deleteActivity, updateActivity } from "./order-activities";
import { aggregateOrders } from "./order-aggregate";
import { bulkUpdateOrders, updateOrder } from "./order-changes";
import { searchOrders } from "./order-search";
import { bulkUpdateTags } from "./order-tags";

const root = "/ecom/v1/orders";
const bulk = "/ecom/v1/bulk/orders";

/** Orders, for the person who bought, the member they belong to, and the back office. */
export function orderRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${root}/search`, searchOrders);
  router.post(`${root}/aggregate`, aggregateOrders);
  router.get(`${root}/:id`, (c) => c.json({ order: readableOrder(c, permissions.readOrders).order }));
  router.patch(`${root}/:id`, updateOrder);
  router.post(`${root}/:id/cancel`, cancelOrder);
  router.post(`${root}/:id/activities`, addOneActivity);
  router.post(`${root}/:id/activities/add`, addActivities);
  router.patch(`${root}/:id/activities/:activityId`, updateActivity);
  router.delete(`${root}/:id/activities/:activityId`, deleteActivity);
  router.post(`${bulk}/update`, bulkUpdateOrders);
  router.post(`${bulk}/update-tags`, bulkUpdateTags);
  return router;
}
