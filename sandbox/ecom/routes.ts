import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { cartRoutes } from "./cart-routes";
import { orderRoutes } from "./order-routes";

/** Carts and orders. */
export function ecomRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.route("/", cartRoutes());
  router.route("/", orderRoutes());
  return router;
}
