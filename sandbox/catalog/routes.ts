import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { onlyOnV3 } from "./access";
import { categoryRoutes } from "./categories";
import { categoryItemWriteRoutes } from "./category-item-writes";
import { categoryItemRoutes } from "./category-items";
import { categoryWriteRoutes } from "./category-writes";
import { inventoryRoutes } from "./inventory";
import { inventoryWriteRoutes } from "./inventory-writes";
import { productWriteRoutes } from "./product-writes";
import { productRoutes } from "./products";
import { satelliteRoutes } from "./satellites";
import { variantRoutes } from "./variants";
import { versionRoutes } from "./versions";

/** Wix Stores Catalog V3 and Categories. Paths with fixed words come before those with ids. */
export function catalogRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.route("/", versionRoutes());
  router.use("/stores/v3/*", onlyOnV3());
  const rooms = [
    variantRoutes,
    productRoutes,
    productWriteRoutes,
    inventoryRoutes,
    inventoryWriteRoutes,
    satelliteRoutes,
    categoryItemRoutes,
    categoryItemWriteRoutes,
    categoryRoutes,
    categoryWriteRoutes,
  ];
  for (const make of rooms) router.route("/", make());
  return router;
}
