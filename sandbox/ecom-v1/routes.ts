import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { cartByIdRoutes } from "./cart-routes";
import { checkoutRoutes } from "./checkout-routes";
import { currentCartRoutes } from "./current-cart-routes";

/**
 * Cart V1 and Checkout V1, which Wix removes on 2027-02-01: other words for the carts of `sandbox/ecom`. A cart has
 * one id in all three, as Wix's migration guide says of checkouts.
 */
export function ecomV1Routes(): Router {
  const router: Router = new Hono<Env>();
  for (const routes of [currentCartRoutes, cartByIdRoutes, checkoutRoutes]) router.route("/", routes());
  return router;
}
