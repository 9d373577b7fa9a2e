import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAccount } from "../kernel/identity";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import type { FieldSpecs } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import type { AccountSite } from "./state";

const base = "/site-list/v2/sites";
const permission = "SITE_LIST.READ";

const fields: FieldSpecs = {
  id: {},
  name: { sortable: true },
  displayName: { operators: [], sortable: true },
  namespace: {},
  editorType: {},
  published: {},
  premium: {},
  domainConnected: {},
  folderId: {},
  createdDate: { sortable: true, kind: "date" },
  updatedDate: { sortable: true, kind: "date" },
};

const spec: QuerySpec = {
  fields,
  maxLimit: 100,
  defaultLimit: 50,
  defaultSort: [{ fieldName: "createdDate", order: "ASC" }],
};

/** The account's sites. Without a word about namespaces only ordinary ones are shown, and nothing says so. */
export function siteListRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${base}/query`, query);
  router.post(`${base}/count`, count);
  return router;
}

async function query(c: WixContext) {
  if (isNobody(c)) return refusalPage(c);
  const own = sitesOf(c);
  const wish = asObject((await readPayload(c)).query) ?? {};
  const paged = asObject(wish.cursorPaging);
  // A cursor brings the filter of its first page along.
  const filter = paged?.cursor ? undefined : usableFilter(wish.filter);
  const page = runQuery(own, { ...wish, filter }, spec);
  const { count, cursors, hasNext } = page.pagingMetadata;
  const limit = Number(paged?.limit ?? asObject(wish.paging)?.limit ?? spec.defaultLimit);
  return c.json({
    sites: page.items,
    cursorPaging: { limit, ...(cursors.next ? { cursor: cursors.next } : {}) },
    metadata: { count, cursors: cursors.next ? { next: cursors.next } : {}, hasNext },
    // Reported of requests that do not ask for cursors.
    ...(paged ? {} : { totalResults: page.total }),
  });
}

async function count(c: WixContext) {
  if (isNobody(c)) return refusalPage(c);
  const own = sitesOf(c);
  const { filter } = await readPayload(c);
  return c.json({ count: runQuery(own, { filter: usableFilter(filter) }, spec).total });
}

function isNobody(c: WixContext): boolean {
  return ["none", "expired"].includes(c.var.identity.kind);
}

/** Reported from the field: whoever this service does not know gets a page, not JSON. */
function refusalPage(c: WixContext) {
  return c.html("<html><head><title>403 Forbidden</title></head><body>403 Forbidden</body></html>", 403);
}

/** The sites the key may see. That one limited to some sites sees no others is inferred. */
function sitesOf(c: WixContext) {
  const { ownAccountId, siteIds } = requireAccount(c, permission);
  const { world } = c.var;
  return world.state.account.sites
    .filter(({ accountId, id }) => accountId === ownAccountId && (!siteIds || siteIds.includes(id)))
    .map((site) => siteView(world, site));
}

/** What cannot be filtered by is ignored as if it had not been said; without a namespace, `WIX` is meant. */
function usableFilter(filter: unknown): Record<string, unknown> {
  const usable = Object.entries(asObject(filter) ?? {}).filter(
    ([name]) => name.startsWith("$") || (fields[name] && fields[name].operators?.length !== 0),
  );
  const known = Object.fromEntries(usable);
  return JSON.stringify(known).includes('"namespace"') ? known : { ...known, namespace: "WIX" };
}

function siteView(world: World, { catalog: _, accountId, ...site }: AccountSite) {
  const demo = site.id === world.state.site.id;
  const published = demo ? world.switches.published : site.published;
  return {
    ...site,
    published,
    viewUrl: published ? (demo ? world.origin : `https://sandbox.wixsite.com/${site.name}`) : "",
    editUrl: `/editor/${site.id}`,
    thumbnail: `/site-thumbnail/${site.id}`,
    ownerAccountId: accountId,
    contributorAccountIds: [],
    editorType: site.namespace === "HEADLESS" ? "ODEDITOR" : "EDITOR",
    blocked: false,
    parentChildRole: "NONE",
    htmlAppId: site.id,
  };
}
