import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import type { Webhooks } from "./sender";

/** What a shop has to know about the private app. No part of Wix: there, its owner copies it from the dashboard. */
export function webhookAppRoutes(webhooks: Webhooks): Router {
  const router: Router = new Hono<Env>();
  router.get("/hosted/webhook-app", async (c) => c.json(await webhooks.app()));
  return router;
}
