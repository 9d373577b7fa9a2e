import { Hono } from "hono";
import { onlyOnV1 } from "../catalog/access";
import type { Env, Router } from "../kernel/env";
import { collectionRoutesV1 } from "./collections";
import { inventoryRoutesV1 } from "./inventory";
import { productWriteRoutesV1 } from "./product-writes";
import { productRoutesV1 } from "./products";

/** Catalog V1's addresses; a site with Catalog V3 refuses them all. */
const paths = [
  "/stores/v1/products/*",
  "/stores/v1/collections/*",
  "/stores/v1/bulk/products/*",
  "/stores-reader/v1/*",
  "/stores/v2/inventoryItems/*",
  "/stores-reader/v2/inventoryItems/*",
  "/v2/collections/*",
];

/** Wix Stores Catalog V1. Paths with fixed words come before those with ids. */
export function catalogV1Routes(): Router {
  const router: Router = new Hono<Env>();
  for (const path of paths) router.use(path, onlyOnV1());
  for (const make of [productRoutesV1, productWriteRoutesV1, collectionRoutesV1, inventoryRoutesV1]) {
    router.route("/", make());
  }
  return router;
}
