import { Hono } from "hono";
import { z } from "zod";
import { catalogFromSeed } from "../catalog/from-seed";
import { slugFrom } from "../catalog/ids";
import { readInput } from "../catalog/input";
import type { CatalogState } from "../catalog/state";
import type { Env, Router, WixContext } from "../kernel/env";
import { permissionDenied, unauthenticated, validationError } from "../kernel/errors";
import { requireAccount, requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { haldenShop } from "../seed/halden";
import { newOAuthApp } from "./oauth-app";
import { emptyStore } from "./seed";
import type { AccountSite } from "./state";

const input = z.object({
  newMetasite: z
    .object({
      namingStrategy: z.union([
        z.object({ metaSiteName: z.string().min(1).max(100) }),
        z.object({ defaultName: z.object({}) }),
      ]),
      seedOptions: z
        .array(
          z.object({
            businessSolution: z.enum(["STORES", "BLOG", "BOOKINGS", "EVENTS", "PORTFOLIO", "PRICING_PLANS"]),
            clearTemplateContent: z.boolean().nullish(),
            seedDemoContent: z.boolean().nullish(),
          }),
        )
        .default([]),
    })
    .optional(),
  existingMetasite: z.object({}).optional(),
  synchronousSteps: z
    .array(z.enum(["SET_METASITE_NAME", "CONFIGURE_HEADLESS_APP", "SEED_CONTENT"]))
    .default([]),
});

/**
 * A new headless site, with what its shop needs. Asked twice it makes two: nothing here is idempotent. Everything is
 * there when it answers, also the steps nobody wanted to wait for (inferred: how long Wix takes for those).
 */
export function provisionRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/headless-business-setup/v1/headless-business/provision", provision);
  return router;
}

async function provision(c: WixContext) {
  if (c.var.identity.kind === "none" || c.var.identity.kind === "expired") throw unauthenticated();
  const wish = readInput(input, await readPayload(c), "");
  if (wish.existingMetasite) return headlessOn(c);
  if (!wish.newMetasite) {
    throw validationError({
      field: "metasite",
      description: "must be newMetasite or existingMetasite",
      violatedRule: "REQUIRED_ONE_OF_FIELD",
    });
  }
  // The name of the permission is inferred.
  const { ownAccountId, siteIds } = requireAccount(c, "HEADLESS_BUSINESS.PROVISION");
  if (siteIds) throw permissionDenied();
  const { namingStrategy, seedOptions } = wish.newMetasite;
  const name = "metaSiteName" in namingStrategy ? namingStrategy.metaSiteName : "My Site";
  const stores = seedOptions.find(({ businessSolution }) => businessSolution === "STORES");
  const site = newSite(c, ownAccountId, name, stores ? storeOf(stores.seedDemoContent) : null);
  const app = newOAuthApp(c.var.world, { siteId: site.id, name });
  return c.json({ metaSiteId: site.id, appId: app.id });
}

/** Makes the site the call names headless: it gets an OAuth app, and keeps everything else. */
function headlessOn(c: WixContext) {
  requireAdmin(c, "OAUTH_APP.APP_CREATE");
  const { site } = c.var.world.state;
  const app = newOAuthApp(c.var.world, { siteId: site.id, name: site.name });
  return c.json({ metaSiteId: site.id, appId: app.id });
}

function storeOf(demoContent: boolean | null | undefined): CatalogState {
  return demoContent ? catalogFromSeed(haldenShop) : emptyStore();
}

/** Not published yet (inferred): until its owner does that, Wix's login and checkout pages stay shut. */
function newSite(
  c: WixContext,
  accountId: string,
  displayName: string,
  catalog: CatalogState | null,
): AccountSite {
  const { world } = c.var;
  const now = world.now().toISOString();
  const site: AccountSite = {
    id: world.newId(),
    accountId,
    namespace: "HEADLESS",
    name: slugFrom(displayName),
    displayName,
    published: false,
    premium: false,
    domainConnected: false,
    createdDate: now,
    updatedDate: now,
    catalog,
  };
  world.state.account.sites.push(site);
  return site;
}
