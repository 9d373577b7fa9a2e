import { Hono } from "hono";
import { cors } from "hono/cors";
import { accountRoutes } from "./account/routes";
import { iamRoutes } from "./auth/iam-routes";
import { hostedLoginRoutes } from "./auth/login-routes";
import { logoutRoutes } from "./auth/logout-routes";
import { oauthRoutes } from "./auth/oauth-routes";
import { providerRoutes } from "./auth/provider-routes";
import { redirectRoutes } from "./auth/redirect-routes";
import { backInStockRoutes } from "./back-in-stock/routes";
import { badgeAssignmentRoutes } from "./badges/assignment-routes";
import { badgeRoutes } from "./badges/badge-routes";
import { roleRoutes } from "./badges/role-routes";
import { catalogRoutes } from "./catalog/routes";
import { catalogV1Routes } from "./catalog-v1/routes";
import { contactRoutes } from "./contacts/routes";
import { controlApp } from "./control/routes";
import { couponRoutes } from "./coupons/routes";
import { checkoutPageRoutes } from "./ecom/checkout-page";
import { ecomRoutes } from "./ecom/routes";
import { ecomV1Routes } from "./ecom-v1/routes";
import { idpRoutes } from "./idp/routes";
import { type CallLog, createCallLog, operationOf, surfaceOf } from "./kernel/calls";
import type { Env, Router } from "./kernel/env";
import { WixError } from "./kernel/errors";
import { aftermath, createFaultList, DroppedConnection, type FaultList, strike } from "./kernel/faults";
import { identify } from "./kernel/identify";
import { createWorld, type Seed, type State, type World } from "./kernel/world";
import { fileRoutes } from "./media/file-routes";
import { mediaRoutes } from "./media/routes";
import { memberRoutes } from "./members/routes";
import { subscriptionRoutes } from "./members/subscription-routes";
import { bulkReviewRoutes } from "./reviews/bulk-routes";
import { reviewRoutes } from "./reviews/routes";
import { type CatalogChoice, seedFor } from "./seed/choose";
import { allowShops } from "./seed/shops";
import { siteRoutes } from "./site/routes";
import { webhookAppRoutes } from "./webhooks/routes";
import { createWebhooks, type Webhooks } from "./webhooks/sender";
import { wishlistRoutes } from "./wishlists/routes";

const rooms: readonly (() => Router)[] = [
  oauthRoutes,
  redirectRoutes,
  hostedLoginRoutes,
  providerRoutes,
  logoutRoutes,
  iamRoutes,
  memberRoutes,
  badgeRoutes,
  badgeAssignmentRoutes,
  roleRoutes,
  contactRoutes,
  subscriptionRoutes,
  siteRoutes,
  accountRoutes,
  catalogV1Routes,
  catalogRoutes,
  ecomRoutes,
  ecomV1Routes,
  couponRoutes,
  reviewRoutes,
  bulkReviewRoutes,
  backInStockRoutes,
  wishlistRoutes,
  checkoutPageRoutes,
  fileRoutes,
  mediaRoutes,
  idpRoutes,
];

export interface SandboxOptions {
  /** Where hosted pages and media can be reached; no trailing slash. */
  origin: string;
  /** Generated products instead of the demo shop. */
  products?: number | undefined;
  /** Generated orders besides the demo members' own. */
  orders?: number | undefined;
  /** The generation of the site's catalogue; the newer one without it. */
  catalog?: CatalogChoice | undefined;
  /** How many sites the account has; three without it. */
  sites?: number | undefined;
  /** A state written earlier; the seed is then only used by a reset. */
  saved?: State | undefined;
  /** Origins of shops that may log people in and send them to checkout. */
  shopUrls?: readonly string[] | undefined;
  /** Where webhooks go; absent: nowhere, until the control door says so. */
  webhookUrl?: string | undefined;
}

export interface Sandbox {
  world: World;
  calls: CallLog;
  faults: FaultList;
  webhooks: Webhooks;
  /** Answers a request to Wix's API hosts, hosted pages or media. Rejects for a dropped connection. */
  fetch(request: Request): Promise<Response>;
  /** Answers the control door. */
  controlFetch(request: Request): Promise<Response>;
  /** Called after every request that may have changed the state. */
  onChange(listener: () => void): void;
}

/** A whole Wix project in memory, answering requests. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const plan = { seed: seedFor(options) };
  const seed: Seed = (context) => allowShops(plan.seed(context), options.shopUrls ?? []);
  const world = createWorld({ origin: options.origin, seed, saved: options.saved });
  allowShops(world.state, options.shopUrls ?? []);
  const calls = createCallLog();
  const faults = createFaultList();
  const webhooks = createWebhooks(world, options.webhookUrl ?? null);
  const listeners: (() => void)[] = [];
  const changed = () => {
    webhooks.sendChanges();
    for (const listener of listeners) listener();
  };

  const app = publicApp({ world, calls, faults, webhooks, changed });
  const control = controlApp({ world, calls, faults, webhooks, plan, changed });
  return {
    world,
    calls,
    faults,
    webhooks,
    fetch: async (request) => app.fetch(request),
    controlFetch: async (request) => control.fetch(request),
    onChange: (listener) => listeners.push(listener),
  };
}

interface Parts {
  world: World;
  calls: CallLog;
  faults: FaultList;
  webhooks: Webhooks;
  changed: () => void;
}

function publicApp({ world, calls, faults, webhooks, changed }: Parts): Router {
  const app: Router = new Hono<Env>();
  app.use(async (c, next) => {
    const started = performance.now();
    const url = new URL(c.req.url);
    const host = c.req.header("x-sandbox-host") ?? null;
    const operation = operationOf(c.req.header("x-wix-bi-gateway") ?? null);
    let fault: string | undefined;
    const record = (status: number) =>
      calls.add({
        at: world.now().toISOString(),
        method: c.req.method,
        path: url.pathname,
        host: host ?? url.host,
        surface: surfaceOf(url.pathname, host),
        identity: c.var.identity?.kind ?? "none",
        status,
        ms: Math.round(performance.now() - started),
        ...(operation ? { operation } : {}),
        ...(c.var.grantType ? { grantType: c.var.grantType } : {}),
        ...(fault ? { fault } : {}),
      });
    c.set("world", world);
    try {
      const struck = faults.take(c.req.method, url.pathname);
      fault = struck?.kind;
      const answer = struck && (await strike(struck, c.req.raw.signal));
      if (answer) c.res = answer;
      else await next();
      // Before the answer is kept back: what was done is done.
      if (c.req.method !== "GET" || surfaceOf(url.pathname, host) === "hosted") changed();
      if (struck && !answer) c.res = await aftermath(struck, c.res, c.req.raw.signal);
      record(c.res.status);
    } catch (error) {
      record(0);
      throw error;
    }
  });
  app.use(async (c, next) => {
    await next();
    if (surfaceOf(c.req.path, c.req.header("x-sandbox-host") ?? null) !== "api") return;
    c.header("x-wix-request-id", requestId());
    c.header("server", "Pepyaka");
    c.header("set-cookie", `XSRF-TOKEN=${Date.now()}|sandbox; Path=/; Secure; SameSite=None`, {
      append: true,
    });
  });
  app.use(
    cors({
      origin: "*",
      allowHeaders: [
        "authorization",
        "content-type",
        "x-wix-bi-gateway",
        "x-wix-consistent",
        "wix-site-id",
        "wix-account-id",
      ],
      allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
      exposeHeaders: ["x-wix-request-id"],
    }),
  );
  app.use(identify());
  for (const make of rooms) app.route("/", make());
  app.route("/", webhookAppRoutes(webhooks));

  app.notFound((c) => c.json({ message: "Not Found", details: {} }, 404));
  app.onError((error, c) => {
    if (error instanceof DroppedConnection) throw error;
    if (error instanceof WixError) return c.json(error.body, error.status);
    console.error(`sandbox: ${c.req.method} ${c.req.path} failed:`, error);
    return c.json({ message: "Internal Server Error", details: {} }, 500);
  });
  return app;
}

/** `<epoch millis>.<digits>`, the form Wix's request ids have. */
function requestId(): string {
  return `${Date.now()}.${Math.floor(Math.random() * 1e15)}`;
}
