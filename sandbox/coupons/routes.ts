import { Hono } from "hono";
import { z } from "zod";
import { parse } from "../ecom/schemas";
import { bulkCounts, bulkError, inBulkById } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { validationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import type { FieldSpec } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { specificationSchema } from "./specification";
import { couponWire } from "./wire";
import { couponById, createCoupon, deleteCoupon, updateCoupon } from "./write";

const root = "/stores/v2/coupons";
const bulk = "/stores/v2/bulk/coupons";

/** Wix has one permission for everything about coupons. */
const permission = "COUPONS.MANAGE";

const field: FieldSpec = { sortable: true };
/** Source: Wix's article about filtering and sorting coupons. */
const spec: QuerySpec = {
  fields: {
    id: field,
    dateCreated: { ...field, kind: "number" },
    expired: field,
    numberOfUsages: { ...field, kind: "number" },
    "specification.active": field,
    "specification.name": field,
    "specification.code": field,
    "specification.type": field,
    "specification.startTime": { ...field, kind: "number" },
    "specification.expirationTime": { ...field, kind: "number" },
    "specification.usageLimit": { ...field, kind: "number" },
    "specification.limitedToOneItem": field,
    "specification.scope.namespace": field,
    "specification.scope.group.name": field,
    "specification.scope.group.entityId": field,
  },
  maxLimit: 100,
  defaultLimit: 100,
};

/** An owner's promotions. Paths with fixed words come before those with ids. */
export function couponRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(root, create);
  router.post(`${root}/query`, query);
  router.get(`${root}/:id`, (c) => {
    requireAdmin(c, permission);
    return c.json({ coupon: couponWire(c.var.world, couponById(c.var.world, c.req.param("id"))) });
  });
  router.patch(`${root}/:id`, update);
  router.delete(`${root}/:id`, (c) => {
    requireAdmin(c, permission);
    deleteCoupon(c.var.world, couponById(c.var.world, c.req.param("id")));
    return c.json({});
  });
  router.post(`${bulk}/create`, bulkCreate);
  router.post(`${bulk}/delete`, bulkDelete);
  return router;
}

async function create(c: WixContext) {
  requireAdmin(c, permission);
  const { specification } = parse(z.object({ specification: specificationSchema }), await readPayload(c));
  return c.json({ id: createCoupon(c.var.world, specification).id });
}

async function update(c: WixContext) {
  requireAdmin(c, permission);
  const coupon = couponById(c.var.world, c.req.param("id"));
  const { specification } = parse(z.object({ specification: specificationSchema }), await readPayload(c));
  updateCoupon(c.var.world, coupon, specification);
  return c.json({});
}

async function query(c: WixContext) {
  requireAdmin(c, permission);
  const { paging, filter, sort } = asObject((await readPayload(c)).query) ?? {};
  const all = c.var.world.state.ecom.coupons.map((coupon) => couponWire(c.var.world, coupon));
  const wish = { paging, filter: inText(filter, "filter"), sort: sorts(inText(sort, "sort")) };
  const { items, total } = runQuery(all, wish, spec);
  return c.json({ coupons: items, totalResults: total });
}

/** Filter and sort come as texts with JSON in them. */
function inText(value: unknown, name: string): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value === "" ? "null" : value);
  } catch {
    throw validationError({ field: `query.${name}`, description: "must be JSON", violatedRule: "FORMAT" });
  }
}

/** `{"dateCreated":"desc"}`, alone or in a list. */
function sorts(value: unknown): unknown {
  const list = Array.isArray(value) ? value : [value ?? {}];
  return list.flatMap((entry) =>
    Object.entries(asObject(entry) ?? {}).map(([fieldName, order]) => ({ fieldName, order })),
  );
}

const bulkCreateSchema = z.object({
  specifications: z.array(z.unknown()).min(1).max(100),
  returnFullEntity: z.boolean().default(false),
});

async function bulkCreate(c: WixContext) {
  requireAdmin(c, permission);
  const { world } = c.var;
  const { specifications, returnFullEntity } = parse(bulkCreateSchema, await readPayload(c));
  const results = specifications.map((wish, originalIndex) => {
    try {
      const coupon = createCoupon(world, parse(specificationSchema, wish));
      const itemMetadata = { id: coupon.id, originalIndex, success: true };
      return { itemMetadata, ...(returnFullEntity ? { coupon: couponWire(world, coupon) } : {}) };
    } catch (error) {
      return { itemMetadata: { originalIndex, success: false, error: bulkError(error) } };
    }
  });
  const successes = results.map(({ itemMetadata }) => itemMetadata.success);
  return c.json({ results, bulkActionMetadata: bulkCounts(successes) });
}

/** Its lines are the metadata themselves, and their counts have a name of their own. */
async function bulkDelete(c: WixContext) {
  requireAdmin(c, permission);
  const { world } = c.var;
  const { ids } = parse(z.object({ ids: z.array(z.string()).min(1).max(100) }), await readPayload(c));
  const { results, bulkActionMetadata } = inBulkById(
    ids,
    (id) => id,
    (id) => {
      deleteCoupon(world, couponById(world, id));
      return {};
    },
  );
  return c.json({
    results: results.map(({ itemMetadata }) => itemMetadata),
    deleteMetadata: bulkActionMetadata,
  });
}
