import { Hono } from "hono";
import { html } from "hono/html";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { hostedPage, sendPage } from "../kernel/page";
import { readPayload } from "../kernel/wire";
import { siteProperties } from "./wire";

/** What the project tells about the site itself; for admins (keys and apps) but for the home page. */
export function siteRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/", homePage);
  router.get("/site-properties/v4/properties", properties);
  router.get("/apps/v1/instance", instance);
  router.get("/urls-server/v2/published-site-urls", publishedUrls);
  return router;
}

/** Whole properties, or the ones `fields` names by their first path segment. */
async function properties(c: WixContext) {
  requireAdmin(c, "SITE_SETTINGS.VIEW");
  const all = siteProperties(c.var.world.state.site);
  const { fields } = await readPayload(c);
  const paths = (Array.isArray(fields) ? fields : [fields])
    .filter((value) => typeof value === "string")
    .flatMap((value) => value.split(","))
    .map((path) => path.split(".")[0]);
  const chosen =
    paths.length === 0 ? all : Object.fromEntries(Object.entries(all).filter(([key]) => paths.includes(key)));
  return c.json({ properties: chosen, version: "1" });
}

function instance(c: WixContext) {
  const identity = requireAdmin(c, "APPS.MANAGE_EMBEDDED_SCRIPTS");
  const { site, auth } = c.var.world.state;
  const client = auth.clients.find(
    (candidate) => identity.kind === "app" && candidate.id === identity.clientId,
  );
  const shown = client ?? auth.clients.find(({ siteId }) => siteId === site.id);
  return c.json({
    instance: {
      instanceId: shown?.instanceId ?? "",
      appName: shown?.name ?? "",
      appVersion: "1.0.0",
      isFree: true,
      permissions: [],
      availablePlans: [],
    },
    site: {
      siteId: site.id,
      siteDisplayName: site.name,
      locale: `${site.languageCode}-${site.country}`,
      paymentCurrency: site.currency,
      multilingual: { isMultiLingual: false, supportedLanguages: [] },
      ownerEmail: site.email,
      ownerInfo: { email: site.email, emailStatus: "VERIFIED_OPT_OUT" },
      installedWixApps: ["stores"],
      description: site.description,
    },
  });
}

function publishedUrls(c: WixContext) {
  requireAdmin(c, "SITE_URLS.READ");
  const { origin, switches } = c.var.world;
  const urls = switches.published ? [{ url: origin, primary: true }] : [];
  return c.json({ urls });
}

/** The sandbox's own front page, for whoever opens its address. */
function homePage(c: WixContext) {
  const { site, auth } = c.var.world.state;
  const shops = auth.clients
    .flatMap((client) => client.allowedRedirectUris)
    .map((uri) => new URL(uri).origin);
  const body = html`<div class="sheet"><h1>${site.name}</h1>
<p>This is a local Wix: it answers the API a shop calls, and shows the login and checkout pages Wix would host.</p>
<p>The shop itself runs elsewhere:</p>
<ul>${shops.map((shop) => html`<li><a href="${shop}/">${shop}</a></li>`)}</ul></div>`;
  return sendPage(c, hostedPage({ title: "Sandbox", world: c.var.world, body }));
}
