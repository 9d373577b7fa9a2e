import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { billingRoutes } from "./billing-routes";
import { cartRoutes } from "./cart-routes";
import { fulfillmentRoutes } from "./fulfillment-routes";
import { orderRoutes } from "./order-routes";
import { paymentRoutes } from "./payment-routes";
import { recommendationRoutes } from "./recommendation-routes";

/** Carts, orders, their parcels, payments and refunds. */
export function ecomRoutes(): Router {
  const router: Router = new Hono<Env>();
  for (const routes of [
    cartRoutes,
    orderRoutes,
    fulfillmentRoutes,
    paymentRoutes,
    billingRoutes,
    recommendationRoutes,
  ])
    router.route("/", routes());
  return router;
}
