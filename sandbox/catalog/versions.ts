import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { requireReader } from "./access";

/** Which catalogue the site has. Answers on every site. */
export function versionRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/stores/v3/provision/version", (c) => {
    requireReader(c, "WIX_STORES.CATALOG_VERSION_READ");
    return c.json({ catalogVersion: c.var.world.state.catalog.version });
  });
  return router;
}
