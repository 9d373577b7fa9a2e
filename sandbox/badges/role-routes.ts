import { Hono } from "hono";
import { z } from "zod";
import { findMember } from "../auth/persons";
import { parse } from "../ecom/schemas";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject } from "../kernel/query";
import { compileFilter } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import type { Member } from "../members/state";
import type { RoleDefinition } from "./state";

const root = "/members/v1/roles";

/** Members' roles and what roles there are. */
export function roleRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(`${root}/definitions`, (c) => {
    requireAdmin(c, "MEMBERS.ROLES_MANAGE");
    return c.json({ roles: c.var.world.state.badges.roles });
  });
  router.get(`${root}/definitions/:roleKey`, (c) => {
    requireAdmin(c, "MEMBERS.ROLES_MANAGE");
    return c.json({ role: definition(c.var.world, c.req.param("roleKey")) });
  });
  router.post(`${root}/members/query`, query);
  router.get(`${root}/members/:memberId`, (c) => {
    requireAdmin(c, "MEMBERS.ROLES_READ");
    return c.json({ roles: rolesOf(c.var.world, member(c).id) });
  });
  router.post(`${root}/members/:memberId`, assign);
  router.delete(`${root}/members/:memberId`, unassign);
  return router;
}

function definition(world: World, key: string | undefined): RoleDefinition {
  const role = world.state.badges.roles.find(({ roleKey }) => roleKey === key);
  // In the types; the status is inferred.
  if (!role) throw applicationError(404, "ROLE_DOES_NOT_EXIST", "Role does not exist");
  return role;
}

function member(c: WixContext): Member {
  const found = findMember(c.var.world, c.req.param("memberId") ?? "");
  if (!found) throw applicationError(404, "MEMBER_NOT_FOUND", "Member not found");
  return found;
}

function rolesOf(world: World, memberId: string) {
  const keys = world.state.badges.rolesOf[memberId] ?? [];
  return keys.map((key) => ({ roleKey: key, title: definition(world, key).title }));
}

async function query(c: WixContext) {
  requireAdmin(c, "MEMBERS.ROLES_READ");
  const { world } = c.var;
  const matches = compileFilter(asObject((await readPayload(c)).query)?.filter, {
    id: {},
    memberId: { read: (one) => (one as Member).id },
    loginEmail: {},
  });
  const found = world.state.members.members.filter(matches);
  const rolesByMemberId = Object.fromEntries(found.map(({ id }) => [id, { roles: rolesOf(world, id) }]));
  return c.json({ rolesByMemberId });
}

const keySchema = z.object({ roleKey: z.string().min(1) });

/** Wix's types let members call this too, who are refused here (inferred): nobody makes themselves anything. */
async function assign(c: WixContext) {
  requireAdmin(c, "MEMBERS.MEMBER_ROLES_MANAGE");
  const { world } = c.var;
  const { id, status } = member(c);
  const { roleKey, blockable } = definition(world, parse(keySchema, await readPayload(c)).roleKey);
  if (blockable && status === "BLOCKED") {
    throw applicationError(428, "MEMBER_BLOCKED", "The member is blocked");
  }
  world.state.badges.rolesOf[id] = [...new Set([...(world.state.badges.rolesOf[id] ?? []), roleKey])];
  return c.json({ roleKey });
}

async function unassign(c: WixContext) {
  requireAdmin(c, "MEMBERS.MEMBER_ROLES_MANAGE");
  const { world } = c.var;
  const { id } = member(c);
  const { roleKey } = definition(world, parse(keySchema, await readPayload(c)).roleKey);
  world.state.badges.rolesOf[id] = (world.state.badges.rolesOf[id] ?? []).filter((key) => key !== roleKey);
  return c.json({ roleKey });
}
