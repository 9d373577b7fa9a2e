import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { inviteRoutes } from "./invites";
import { oauthAppRoutes } from "./oauth-apps";
import { provisionRoutes } from "./provision";
import { siteListRoutes } from "./site-list";

/** What an account's owner may do over all of its sites: list and create them, their OAuth apps, their people. */
export function accountRoutes(): Router {
  const router: Router = new Hono<Env>();
  for (const routes of [siteListRoutes, provisionRoutes, oauthAppRoutes, inviteRoutes])
    router.route("/", routes());
  return router;
}
