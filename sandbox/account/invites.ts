import { Hono } from "hono";
import { z } from "zod";
import { readInput } from "../catalog/input";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound, validationError } from "../kernel/errors";
import { requireAccount, requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { Invite } from "./state";

const permission = "SCOPE.DC-IDENTITY.MANAGE-CONTRIBUTORS";
const month = 30 * 24 * 60 * 60 * 1000;

/** Some of Wix's own roles. The id of the first is reported from the field, the others are the sandbox's. */
const roles = [
  { id: "6600344420111308827", title: "Admin (Co-Owner)" },
  { id: "6600344420111308828", title: "Website Manager" },
  { id: "6600344420111308829", title: "Website Designer" },
  { id: "6600344420111308830", title: "Store Manager" },
];

const siteInvites = z.object({
  policyIds: z.array(z.string()).min(1),
  emails: z.array(z.string()).min(1).max(50),
});

const accountInvites = z.object({
  subjectsAssignments: z
    .array(
      z.object({
        subjectEmail: z.string(),
        assignments: z.array(z.looseObject({ policyId: z.string() })).min(1),
      }),
    )
    .min(1),
});

/** Inviting people to a site or into the account, and the roles they can have. Nobody is mailed. */
export function inviteRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/roles-management/roles", listRoles);
  router.post("/invites/site-invite/bulk", inviteToSite);
  router.post("/invites/site-invite/:id/resend", (c) => c.json({ invite: view(find(c)) }));
  router.post("/invites/site-invite/:id/revoke", revoke);
  router.post("/invites/account-invite/create", inviteToAccount);
  return router;
}

/** Path and names reported from the field; which permission it wants is inferred. */
function listRoles(c: WixContext) {
  requireAdmin(c, permission);
  return c.json({ predefinedRoles: roles, customRoles: [] });
}

async function inviteToSite(c: WixContext) {
  requireAdmin(c, permission);
  const { policyIds, emails } = readInput(siteInvites, await readPayload(c), "");
  if (policyIds.some((wanted) => !roles.some(({ id }) => id === wanted))) {
    throw validationError({
      field: "policyIds",
      description: "names no role of this site",
      violatedRule: "OTHER",
    });
  }
  const { id: siteId, accountId } = c.var.world.state.site;
  const invites = emails.filter(isAddress).map((email) => {
    return view(keep(c, { kind: "site", siteId, accountId, email, policyIds }));
  });
  return c.json({ invites, failedEmails: emails.filter((email) => !isAddress(email)) });
}

async function inviteToAccount(c: WixContext) {
  const { ownAccountId } = requireAccount(c, permission);
  const { subjectsAssignments } = readInput(accountInvites, await readPayload(c), "");
  const good = subjectsAssignments.filter(({ subjectEmail }) => isAddress(subjectEmail));
  const bad = subjectsAssignments.filter(({ subjectEmail }) => !isAddress(subjectEmail));
  return c.json({
    successfulInvites: good.map(({ subjectEmail, assignments }) => {
      const policyIds = assignments.map(({ policyId }) => policyId);
      return view(keep(c, { kind: "account", accountId: ownAccountId, email: subjectEmail, policyIds }));
    }),
    failedInvites: bad.map(({ subjectEmail }) => ({
      subjectEmail,
      errorMessage: "is not an e-mail address",
    })),
  });
}

function revoke(c: WixContext) {
  find(c).status = "Deleted";
  return c.json({});
}

function find(c: WixContext): Invite {
  requireAdmin(c, permission);
  const { account, site } = c.var.world.state;
  const invite = account.invites.find(({ id, siteId }) => id === c.req.param("id") && siteId === site.id);
  if (!invite) throw notFound("NOT_FOUND", "Invite not found");
  return invite;
}

function keep(c: WixContext, wish: Pick<Invite, "kind" | "siteId" | "accountId" | "email" | "policyIds">) {
  const { world } = c.var;
  const now = world.now();
  const invite: Invite = {
    ...wish,
    id: world.newId(),
    status: "Pending",
    dateCreated: now.toISOString(),
    expirationDate: new Date(now.getTime() + month).toISOString(),
  };
  world.state.account.invites.push(invite);
  return invite;
}

function view({ kind: _, accountId, ...invite }: Invite) {
  return {
    ...invite,
    inviterAccountId: accountId,
    acceptLink: `https://manage.wix.com/invites/accept/${invite.id}`,
  };
}

function isAddress(text: string): boolean {
  return z.email().safeParse(text).success;
}
