import { Hono } from "hono";
import { z } from "zod";
import { findMember } from "../auth/persons";
import { parse } from "../ecom/schemas";
import { bulkCounts, bulkError, inBulkById } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import type { FieldSpec } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { badgeById } from "./badge-routes";
import type { BadgeAssignment } from "./state";

/** The same service under both names the package knows. */
const roots = ["/badges/v4/badge-assignments", "/badges/v4/assignments"];
const bulks = ["/badges/v4/bulk/badge-assignments", "/badges/v4/bulk/assignments"];
const reading = "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_READ";
const creating = "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_CREATE";
const deleting = "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_DELETE";

const field: FieldSpec = { sortable: true };
const spec: QuerySpec = { fields: { badgeId: field, memberId: field }, maxLimit: 100, defaultLimit: 50 };

const wishSchema = z.object({ badgeId: z.guid(), memberId: z.guid() });
type Wish = z.output<typeof wishSchema>;

/** Who has which badge. */
export function badgeAssignmentRoutes(): Router {
  const router: Router = new Hono<Env>();
  for (const root of roots) {
    router.post(root, create);
    router.post(`${root}/query`, query);
    router.delete(`${root}/:id`, remove);
  }
  for (const bulk of bulks) {
    router.post(`${bulk}/create`, bulkCreate);
    router.post(`${bulk}/delete`, bulkDelete);
  }
  return router;
}

async function create(c: WixContext) {
  requireAdmin(c, creating);
  const { badgeAssignment } = parse(z.object({ badgeAssignment: wishSchema }), await readPayload(c));
  return c.json({ badgeAssignment: assign(c.var.world, badgeAssignment) });
}

/** Inferred: the codes, and that giving a badge twice is refused. */
function assign(world: World, { badgeId, memberId }: Wish): BadgeAssignment {
  badgeById(world, badgeId);
  if (!findMember(world, memberId)) throw applicationError(404, "MEMBER_NOT_FOUND", "Member not found");
  const { assignments } = world.state.badges;
  if (assignments.some((other) => other.badgeId === badgeId && other.memberId === memberId)) {
    throw applicationError(409, "BADGE_ALREADY_ASSIGNED", "The member has the badge already");
  }
  const createdDate = world.now().toISOString();
  const made = { id: world.newId(), badgeId, memberId, createdDate, updatedDate: createdDate };
  assignments.push(made);
  return made;
}

async function query(c: WixContext) {
  requireAdmin(c, reading);
  const { query: wish } = await readPayload(c);
  const newestFirst = c.var.world.state.badges.assignments.toReversed();
  const { items, pagingMetadata } = runQuery(newestFirst, asObject(wish) ?? {}, spec);
  return c.json({ badgeAssignments: items, pagingMetadata });
}

function remove(c: WixContext) {
  requireAdmin(c, deleting);
  unassign(c.var.world, c.req.param("id"));
  return c.json({});
}

function unassign(world: World, id: string | undefined): void {
  const { badges } = world.state;
  const known = badges.assignments.find((candidate) => candidate.id === id);
  if (!known) throw applicationError(404, "BADGE_ASSIGNMENT_NOT_FOUND", "Badge assignment not found");
  badges.assignments = badges.assignments.filter((other) => other !== known);
}

const bulkCreateSchema = z.object({
  badgeAssignments: z.array(wishSchema).min(1).max(100),
  returnEntity: z.boolean().default(false),
});

async function bulkCreate(c: WixContext) {
  requireAdmin(c, creating);
  const { badgeAssignments, returnEntity } = parse(bulkCreateSchema, await readPayload(c));
  const results = badgeAssignments.map((wish, originalIndex) => {
    try {
      const item = assign(c.var.world, wish);
      const itemMetadata = { id: item.id, originalIndex, success: true };
      return { itemMetadata, ...(returnEntity ? { item } : {}) };
    } catch (error) {
      return { itemMetadata: { originalIndex, success: false, error: bulkError(error) } };
    }
  });
  const successes = results.map(({ itemMetadata }) => itemMetadata.success);
  return c.json({ results, bulkActionMetadata: bulkCounts(successes) });
}

const bulkDeleteSchema = z.object({ badgeAssignmentIds: z.array(z.string()).min(1).max(100) });

async function bulkDelete(c: WixContext) {
  requireAdmin(c, deleting);
  const { badgeAssignmentIds } = parse(bulkDeleteSchema, await readPayload(c));
  const answer = inBulkById(
    badgeAssignmentIds,
    (id) => id,
    (id) => {
      unassign(c.var.world, id);
      return {};
    },
  );
  return c.json(answer);
}
