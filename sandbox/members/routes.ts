import { Hono } from "hono";
import { z } from "zod";
import { addMember, findMember, findMemberByEmail } from "../auth/persons";
import { parse } from "../ecom/schemas";
import { inBulkById } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound, permissionDenied, validationError } from "../kernel/errors";
import { hasAdminPermission, requireAdmin, requireAnybody, requireMember } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { endLogins, eraseMember } from "./erase";
import { queryMembers } from "./query";
import { searchMembers } from "./search";
import type { Member } from "./state";
import { updateMember } from "./update";
import { widestFieldset, wireMember } from "./wire";

const base = "/members/v1/members";
const readPermission = "MEMBERS.MEMBER_READ";
const createPermission = "MEMBERS.MEMBER_CREATE";
const updatePermission = "MEMBERS.MEMBER_UPDATE";
const deletePermission = "MEMBERS.MEMBER_DELETE";

/** The members service: the current member, reading members, and changes to one's own profile. */
export function memberRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(`${base}/my`, currentMember);
  router.post(`${base}/my/slug`, changeSlug);
  router.delete(`${base}/my`, deleteMyself);
  router.post(`${base}/query`, query);
  router.post(`${base}/bulk/delete`, bulkDelete);
  router.post(`${base}/join-community`, (c) => setPrivacy(c, "PUBLIC"));
  router.post(`${base}/leave-community`, (c) => setPrivacy(c, "PRIVATE"));
  router.post(base, create);
  router.get(base, list);
  router.get(`${base}/:id`, get);
  router.patch(`${base}/:id`, update);
  router.delete(`${base}/:id`, remove);
  router.post(`${base}/:id/approve`, (c) => setStatus(c, "APPROVED", "MEMBERS.MEMBER_APPROVE"));
  router.post(`${base}/:id/block`, (c) => setStatus(c, "BLOCKED", "MEMBERS.MEMBER_BLOCK"));
  for (const list of ["addresses", "phones", "emails"] as const) {
    router.delete(`${base}/:id/${list}`, (c) => emptyList(c, list));
  }
  return router;
}

function requireFound(member: Member | undefined): Member {
  if (!member) throw notFound("NOT_FOUND", "Member not found");
  return member;
}

async function currentMember(c: WixContext) {
  const member = requireFound(findMember(c.var.world, requireMember(c).memberId));
  const { fieldsets } = await readPayload(c);
  return c.json({ member: wireMember(member, widestFieldset(fieldsets)) });
}

/** Admins see everybody in full; others see public profiles in public, and themselves in full. */
async function get(c: WixContext) {
  const identity = requireAnybody(c);
  const member = findMember(c.var.world, c.req.param("id") ?? "");
  const { fieldsets } = await readPayload(c);
  const own = identity.kind === "member" && identity.memberId === member?.id;
  if (own || hasAdminPermission(c, readPermission)) {
    return c.json({ member: wireMember(requireFound(member), widestFieldset(fieldsets)) });
  }
  if (identity.kind === "apiKey") requireAdmin(c, readPermission);
  return c.json({
    member: wireMember(requireFound(member?.privacyStatus === "PUBLIC" ? member : undefined), "PUBLIC"),
  });
}

async function list(c: WixContext) {
  return answerList(c, await readPayload(c), {});
}

async function query(c: WixContext) {
  const payload = await readPayload(c);
  return answerList(c, payload, payload.query ?? {});
}

function answerList(c: WixContext, payload: Record<string, unknown>, wish: object) {
  const identity = requireAnybody(c);
  if (identity.kind === "apiKey") requireAdmin(c, readPermission);
  const admin = hasAdminPermission(c, readPermission);
  const everybody = c.var.world.state.members.members;
  const visible = admin ? everybody : everybody.filter((member) => member.privacyStatus === "PUBLIC");
  const fieldset = admin ? widestFieldset(payload.fieldsets) : "PUBLIC";
  const found = searchMembers(visible, payload.search);
  const page = queryMembers(found, { paging: payload.paging, sort: payload.sorting, ...wish });
  return c.json({
    members: page.members.map((member) => wireMember(member, fieldset)),
    metadata: { count: page.members.length, offset: page.offset, total: page.total },
  });
}

/** A member may change themselves, an admin anybody. */
function requireOwnOrAdmin(c: WixContext): Member {
  const identity = requireAnybody(c);
  const id = c.req.param("id") ?? "";
  if (identity.kind === "visitor") throw permissionDenied();
  if (identity.kind === "member") {
    if (identity.memberId !== id) throw permissionDenied();
  } else requireAdmin(c, updatePermission);
  return requireFound(findMember(c.var.world, id));
}

async function update(c: WixContext) {
  const member = requireOwnOrAdmin(c);
  updateMember(c.var.world, member, (await readPayload(c)).member);
  return c.json({ member: wireMember(member, "FULL") });
}

async function changeSlug(c: WixContext) {
  const identity = requireMember(c);
  const member = requireFound(findMember(c.var.world, identity.memberId));
  const { slug } = await readPayload(c);
  if (typeof slug !== "string" || !/^[^\s/]{1,255}$/.test(slug)) {
    throw validationError({
      field: "slug",
      description: "must be 1 to 255 characters without spaces",
      violatedRule: "FORMAT",
    });
  }
  const taken = c.var.world.state.members.members.some((other) => other !== member && other.slug === slug);
  if (taken) throw applicationError(409, "SLUG_ALREADY_EXISTS", "Slug already exists");
  member.slug = slug;
  return c.json({ member: wireMember(member, "FULL") });
}

async function setPrivacy(c: WixContext, privacyStatus: Member["privacyStatus"]) {
  const member = requireFound(findMember(c.var.world, requireMember(c).memberId));
  member.privacyStatus = privacyStatus;
  return c.json({ member: wireMember(member, "FULL") });
}

function emptyList(c: WixContext, list: "addresses" | "phones" | "emails") {
  const member = requireOwnOrAdmin(c);
  member[list] = [];
  return c.json({ member: wireMember(member, "FULL") });
}

async function create(c: WixContext) {
  requireAdmin(c, createPermission);
  const { world } = c.var;
  const input = (await readPayload(c)).member;
  const email = input && typeof input === "object" && "loginEmail" in input ? input.loginEmail : undefined;
  if (typeof email !== "string" || !email.includes("@")) {
    throw validationError({
      field: "member.loginEmail",
      description: "must be an email address",
      violatedRule: "FORMAT",
    });
  }
  if (findMemberByEmail(world, email)) throw applicationError(409, "ALREADY_EXISTS", "Already exists");
  const member = addMember(world, { email, password: world.newId() });
  updateMember(world, member, input);
  return c.json({ member: wireMember(member, "FULL") });
}

/**
 * What an owner does to a member in the dashboard. Inferred: blocking somebody ends their logins for good, so that they
 * do not come back to life when the member is approved again.
 */
function setStatus(c: WixContext, status: Member["status"], permission: string) {
  requireAdmin(c, permission);
  const { world } = c.var;
  const member = requireFound(findMember(world, c.req.param("id") ?? ""));
  member.status = status;
  member.updatedDate = world.now().toISOString();
  if (status === "BLOCKED") endLogins(world, [member.id]);
  return c.json({ member: wireMember(member, "FULL") });
}

function remove(c: WixContext) {
  requireAdmin(c, deletePermission);
  eraseMember(c.var.world, requireFound(findMember(c.var.world, c.req.param("id") ?? "")));
  return c.json({});
}

function deleteMyself(c: WixContext) {
  eraseMember(c.var.world, requireFound(findMember(c.var.world, requireMember(c).memberId)));
  return c.json({});
}

const bulkSchema = z.object({ memberIds: z.array(z.string()).min(1).max(100) });

async function bulkDelete(c: WixContext) {
  requireAdmin(c, deletePermission);
  const { world } = c.var;
  const { memberIds } = parse(bulkSchema, await readPayload(c));
  const answer = inBulkById(
    memberIds,
    (id) => id,
    (id) => {
      eraseMember(world, requireFound(findMember(world, id)));
      return {};
    },
  );
  return c.json(answer);
}
