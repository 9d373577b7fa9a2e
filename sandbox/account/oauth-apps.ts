import { Hono } from "hono";
import { z } from "zod";
import type { OAuthClient } from "../auth/state";
import { readInput } from "../catalog/input";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound, permissionDenied } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import { readPayload } from "../kernel/wire";
import { newOAuthApp, oauthAppView } from "./oauth-app";

const base = "/oauth-app/v1/oauth-apps";

const shape = z.object({
  name: z.string().min(2).max(256),
  description: z.string().optional(),
  loginUrl: z.url().optional(),
  logoutUrl: z.url().optional(),
  allowedRedirectUris: z.array(z.url()).max(20).optional(),
  allowedRedirectDomains: z.array(z.string().min(1)).max(20).optional(),
  applicationType: z.enum(["WEB_APP", "MOBILE", "OTHER"]).optional(),
  technology: z.string().optional(),
  redirectUrlWixPages: z.string().max(1024).optional(),
});

const spec: QuerySpec = {
  fields: { id: {}, name: { sortable: true }, createdDate: { sortable: true, kind: "date" } },
  maxLimit: 100,
  defaultLimit: 50,
};

/** The OAuth apps ("headless clients") of the site a key names. */
export function oauthAppRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(base, create);
  router.post(`${base}/query`, query);
  router.get(`${base}/:id`, (c) => c.json({ oAuthApp: oauthAppView(find(c, "APP_READ")) }));
  router.patch(`${base}/:id`, update);
  router.delete(`${base}/:id`, remove);
  router.get(`${base}/:id/secret`, readSecret);
  router.post(`${base}/:id/generate-secret`, generateSecret);
  return router;
}

async function create(c: WixContext) {
  requireAdmin(c, "OAUTH_APP.APP_CREATE");
  const { oAuthApp } = await readPayload(c);
  const wish = readInput(shape, oAuthApp, "oAuthApp");
  const app = newOAuthApp(c.var.world, {
    ...given(wish),
    name: wish.name,
    siteId: c.var.world.state.site.id,
  });
  return c.json({ oAuthApp: oauthAppView(app) });
}

async function query(c: WixContext) {
  requireAdmin(c, "OAUTH_APP.APP_READ");
  const wish = asObject((await readPayload(c)).query) ?? {};
  const { items, offsetMetadata } = runQuery(ownApps(c), wish, spec);
  const { count, offset, total } = offsetMetadata;
  return c.json({ oAuthApps: items.map(oauthAppView), pagingMetadata: { count, offset, total } });
}

/** Changes what the mask names, which the SDK sends as one text and REST as paths. Without a mask, nothing. */
async function update(c: WixContext) {
  const app = find(c, "APP_UPDATE");
  const { oAuthApp, mask } = await readPayload(c);
  const named = new Set(maskPaths(mask));
  const wish = Object.entries(asObject(oAuthApp) ?? {}).filter(([name]) => named.has(name));
  Object.assign(app, given(readInput(shape.partial(), Object.fromEntries(wish), "oAuthApp")));
  return c.json({ oAuthApp: oauthAppView(app) });
}

function maskPaths(mask: unknown): string[] {
  const paths = typeof mask === "string" ? mask.split(",") : asObject(mask)?.paths;
  return Array.isArray(paths) ? paths.map(String) : [];
}

function remove(c: WixContext) {
  const app = find(c, "APP_DELETE");
  const { auth } = c.var.world.state;
  auth.clients = auth.clients.filter((candidate) => candidate !== app);
  return c.json({});
}

function readSecret(c: WixContext) {
  const app = secretsOf(c);
  if (!app.secret) throw notFound("NOT_FOUND", "The OAuth app has no secret yet");
  return c.json({ oAuthApp: oauthAppView(app), oAuthAppSecret: app.secret });
}

/** A secret is made once. Inferred: the refusal of another, since changing one is the dashboard's business. */
function generateSecret(c: WixContext) {
  const app = secretsOf(c);
  if (app.secret)
    throw applicationError(409, "SECRET_ALREADY_GENERATED", "The OAuth app has a secret already.");
  app.secret = c.var.world.newId();
  return c.json({ oAuthApp: oauthAppView(app), oAuthAppSecret: app.secret });
}

function secretsOf(c: WixContext): OAuthClient {
  const app = find(c, "APP_UPDATE");
  if (!c.var.world.switches.secretsByApi) throw permissionDenied();
  return app;
}

function find(c: WixContext, right: string): OAuthClient {
  requireAdmin(c, `OAUTH_APP.${right}`);
  const app = ownApps(c).find(({ id }) => id === c.req.param("id"));
  if (!app) throw notFound("NOT_FOUND", "OAuth app not found");
  return app;
}

function ownApps(c: WixContext): OAuthClient[] {
  const { auth, site } = c.var.world.state;
  return auth.clients.filter(({ siteId }) => siteId === site.id);
}

/** Only what was said: an absent field leaves what is there. */
function given<Wish extends object>(wish: Wish): { [Name in keyof Wish]: Exclude<Wish[Name], undefined> } {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as never;
}
