import { Hono } from "hono";
import { z } from "zod";
import { checkRevision } from "../catalog/input";
import { parse } from "../ecom/schemas";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import type { FieldSpec } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import type { Badge } from "./state";

const root = "/badges/v4/badges";

const field: FieldSpec = { sortable: true };
const spec: QuerySpec = {
  fields: { id: field, title: field, description: field, permissionsEnabled: field, slug: field },
  maxLimit: 100,
  defaultLimit: 50,
};

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #1f3a34");
const createSchema = z.object({
  title: z.string().min(1).max(50),
  description: z.string().max(1_500).optional(),
  backgroundColor: colour,
  textColor: colour,
  permissionsEnabled: z.boolean().default(false),
});
const updateSchema = createSchema
  .extend({ permissionsEnabled: z.boolean() })
  .partial()
  .extend({
    revision: z.union([z.string(), z.number()]).transform(String).optional(),
  });

/** Badges themselves; who has them is told by their assignments. */
export function badgeRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(root, create);
  router.post(`${root}/query`, query);
  router.get(`${root}/:id`, (c) => {
    requireAdmin(c, "BADGES.BADGE_READ");
    return c.json({ badge: badgeById(c.var.world, c.req.param("id")) });
  });
  router.patch(`${root}/:id`, update);
  router.delete(`${root}/:id`, remove);
  return router;
}

/** 404 BADGE_NOT_FOUND; code inferred. */
export function badgeById(world: World, id: string | undefined): Badge {
  const badge = world.state.badges.badges.find((candidate) => candidate.id === id);
  if (!badge) throw applicationError(404, "BADGE_NOT_FOUND", "Badge not found");
  return badge;
}

async function create(c: WixContext) {
  requireAdmin(c, "BADGES.BADGE_CREATE");
  const { world } = c.var;
  const { badge: wish } = parse(z.object({ badge: createSchema }), await readPayload(c));
  const { description, ...rest } = wish;
  const createdDate = world.now().toISOString();
  const badge: Badge = {
    id: world.newId(),
    revision: "1",
    ...rest,
    ...(description ? { description } : {}),
    slug: slugOf(wish.title),
    createdDate,
    updatedDate: createdDate,
  };
  world.state.badges.badges.push(badge);
  return c.json({ badge });
}

/** Documented: small letters, hyphens for spaces, nothing else. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^a-z0-9-]/g, "");
}

async function query(c: WixContext) {
  requireAdmin(c, "BADGES.BADGE_READ");
  const { query: wish } = await readPayload(c);
  const page = runQuery(c.var.world.state.badges.badges, asObject(wish) ?? {}, spec);
  return c.json({ badges: page.items, metadata: page.offsetMetadata });
}

async function update(c: WixContext) {
  requireAdmin(c, "BADGES.BADGE_UPDATE");
  const { world } = c.var;
  const badge = badgeById(world, c.req.param("id"));
  const { badge: wish } = parse(z.object({ badge: updateSchema }), await readPayload(c));
  const { revision, ...changes } = wish;
  checkRevision(revision, badge.revision, "badge");
  Object.assign(badge, changes, {
    ...(changes.title ? { slug: slugOf(changes.title) } : {}),
    revision: String(Number(badge.revision) + 1),
    updatedDate: world.now().toISOString(),
  });
  return c.json({ badge });
}

/** Documented: whoever has the badge loses it. */
function remove(c: WixContext) {
  requireAdmin(c, "BADGES.BADGE_DELETE");
  const { badges } = c.var.world.state;
  const badge = badgeById(c.var.world, c.req.param("id"));
  badges.badges = badges.badges.filter((other) => other !== badge);
  badges.assignments = badges.assignments.filter(({ badgeId }) => badgeId !== badge.id);
  return c.json({});
}
