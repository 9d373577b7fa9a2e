import { Hono } from "hono";
import { z } from "zod";
import { stableId } from "../catalog/ids";
import { readInput } from "../catalog/input";
import { productById } from "../catalog/store";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound, validationError } from "../kernel/errors";
import { requireAdmin, requireAnybody } from "../kernel/identity";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import { readPayload } from "../kernel/wire";
import type { NotificationRequest } from "./state";

const base = "/back-in-stock-service/v1/back-in-stock-notification-requests";
const either = ["GET", "POST"];
const reading = "ECOM.READ_BACK_IN_STOCK_NOTIFICATION_REQUESTS";
const modifying = "ECOM.MODIFY_BACK_IN_STOCK_NOTIFICATION_REQUESTS";

/** The stores app, under the name it has now and the one it had before; both are accepted in the field. */
const storesAppIds = ["215238eb-22a5-4c36-9e7b-e7c08025e04e", "1380b703-ce81-ff05-f115-39571d94dfcd"];

const referenceInput = z.object({
  catalogItemId: z.string().min(1).max(36),
  appId: z.string().min(1),
  options: z.record(z.string(), z.unknown()).nullish(),
});

const requestInput = z.object({
  email: z.email().max(320),
  catalogReference: referenceInput,
  itemUrl: z.url().nullish(),
});

const spec: QuerySpec = {
  fields: {
    id: {},
    email: {},
    status: { sortable: true },
    contactId: { sortable: true },
    autoNotified: { sortable: true },
    itemUrl: { sortable: true },
    "catalogReference.catalogItemId": {},
    createdDate: { sortable: true, kind: "date" },
  },
  maxLimit: 100,
  defaultLimit: 50,
};

/** Requests to be told when something is there again. Paths with fixed words come before those with ids. */
export function backInStockRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(base, create);
  router.put(`${base}/settings`, (c) => settings(c));
  router.post(`${base}/settings/start-collecting`, (c) => settings(c, true));
  router.post(`${base}/settings/stop-collecting`, (c) => settings(c, false));
  router.on(either, `${base}/query`, query);
  router.get(base, query);
  router.get(`${base}/count-by-catalog-reference`, count);
  router.post(`${base}/report-items-back-in-stock`, report);
  router.put(`${base}/:id/mark-as-notification-sent`, mark);
  router.get(`${base}/:id`, (c) => c.json({ request: byId(c) }));
  router.delete(`${base}/:id`, remove);
  return router;
}

/**
 * Anybody may ask, visitors too. Inferred: the statuses; and that a second request for the same is refused, for which
 * there are two reports (the reference says the first one is answered).
 */
async function create(c: WixContext) {
  requireAnybody(c);
  const state = c.var.world.state.backInStock;
  const { request } = await readPayload(c);
  const { email, catalogReference, itemUrl } = readInput(requestInput, request, "request");
  if (!state.collecting) {
    throw applicationError(428, "REQUEST_COLLECTION_DISABLED", "The site does not collect requests.");
  }
  const known = productById(c.var.world.state.catalog, catalogReference.catalogItemId);
  if (!storesAppIds.includes(catalogReference.appId) || !known) {
    throw applicationError(400, "INVALID_CATALOG_REFERENCE_OPTIONS", "There is no such item.");
  }
  const same = (other: NotificationRequest) =>
    other.email.toLowerCase() === email.toLowerCase() &&
    other.status === "RECEIVED" &&
    JSON.stringify(other.catalogReference) === JSON.stringify(reference);
  const reference = {
    catalogItemId: catalogReference.catalogItemId,
    appId: catalogReference.appId,
    ...(catalogReference.options && { options: catalogReference.options }),
  };
  if (state.requests.some(same)) {
    const code = "BACK_IN_STOCK_NOTIFICATION_REQUEST_ALREADY_EXISTS";
    throw applicationError(409, code, "There is such a request already.");
  }
  const made: NotificationRequest = {
    id: c.var.world.newId(),
    createdDate: c.var.world.now().toISOString(),
    email,
    contactId: stableId("contact", email.toLowerCase()),
    catalogReference: reference,
    ...(itemUrl && { itemUrl }),
    status: "RECEIVED",
  };
  state.requests.push(made);
  return c.json({ request: made });
}

function settings(c: WixContext, collecting?: boolean) {
  const duty = collecting === undefined ? "READ" : "MODIFY";
  requireAdmin(c, `ECOM.${duty}_BACK_IN_STOCK_NOTIFICATION_SETTINGS`);
  const state = c.var.world.state.backInStock;
  if (collecting !== undefined) state.collecting = collecting;
  const collectionStates = [{ appId: storesAppIds[0], collectingRequests: state.collecting }];
  return c.json({ settings: { collectionStates } });
}

async function query(c: WixContext) {
  requireAdmin(c, reading);
  const { query: wish } = await readPayload(c);
  const all = c.var.world.state.backInStock.requests;
  const { items, pagingMetadata } = runQuery(all, asObject(wish) ?? {}, spec);
  return c.json({ requests: items, metadata: pagingMetadata });
}

const countInput = z.object({
  catalogReferences: z.array(referenceInput).min(1).max(100),
});

/** Inferred: only those who wait are counted, and a reference without options counts all variants. */
async function count(c: WixContext) {
  requireAdmin(c, reading);
  const { catalogReferences } = readInput(countInput, await readPayload(c), "count");
  const waiting = c.var.world.state.backInStock.requests.filter(({ status }) => status === "RECEIVED");
  const countsPerCatalogReference = catalogReferences.map((reference) => ({
    catalogReference: reference,
    count: waiting.filter(isFor(reference)).length,
  }));
  return c.json({ countsPerCatalogReference });
}

function isFor({ catalogItemId, options }: z.output<typeof referenceInput>) {
  return ({ catalogReference }: NotificationRequest) =>
    catalogReference.catalogItemId === catalogItemId &&
    (!options?.variantId || catalogReference.options?.variantId === options.variantId);
}

const reportInput = z.object({
  itemDetails: z.object({ name: z.string().min(1), price: z.string() }),
  catalogReference: referenceInput.optional(),
  requestIds: z.array(z.string()).max(100).optional(),
});

/** Writes to those who wait: for an item, or by the ids of their requests (documented: one of the two). */
async function report(c: WixContext) {
  requireAdmin(c, modifying);
  const { world } = c.var;
  const { itemDetails, catalogReference, requestIds } = readInput(
    reportInput,
    await readPayload(c),
    "report",
  );
  if ((catalogReference === undefined) === (requestIds === undefined)) {
    const description = "must be given when catalogReference is not, and not otherwise";
    throw validationError({ field: "requestIds", description, violatedRule: "REQUIRED_ONE_OF_FIELD" });
  }
  const { requests, letters } = world.state.backInStock;
  const wanted = catalogReference
    ? isFor(catalogReference)
    : ({ id }: NotificationRequest) => requestIds?.includes(id) === true;
  for (const request of requests.filter((one) => one.status === "RECEIVED" && wanted(one))) {
    request.status = "NOTIFICATION_SENT";
    request.autoNotified = true;
    letters.push({ to: request.email, item: itemDetails.name, createdDate: world.now().toISOString() });
  }
  return c.json({});
}

function remove(c: WixContext) {
  requireAdmin(c, modifying);
  const { backInStock } = c.var.world.state;
  const request = requested(c);
  backInStock.requests = backInStock.requests.filter((other) => other !== request);
  return c.json({});
}

function mark(c: WixContext) {
  requireAdmin(c, modifying);
  const request = requested(c);
  request.status = "NOTIFICATION_SENT";
  request.autoNotified = false;
  return c.json({ request });
}

function byId(c: WixContext): NotificationRequest {
  requireAdmin(c, reading);
  return requested(c);
}

function requested(c: WixContext): NotificationRequest {
  const found = c.var.world.state.backInStock.requests.find(({ id }) => id === c.req.param("id"));
  if (!found) throw notFound("REQUEST_NOT_FOUND", "Request not found");
  return found;
}
