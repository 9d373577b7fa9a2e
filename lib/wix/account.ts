import "server-only";
import { z } from "zod";
import { ok, type Result } from "@/lib/result";
import { type AccountKey, callAsAccount } from "./account-call";

// Wix as the owner of an account sees it. For the command line alone: the running shop imports none of this, and does not
// start in production with such a key around (lib/env-schema.ts).

/** A site of the account. */
export interface AccountSite {
  id: string;
  name: string;
  kind: "headless" | "ordinary";
  premium: boolean;
  /** Wix's login and checkout pages open on published sites only. */
  published: boolean;
  /** Where its pages are; absent while it is not published. */
  address?: string;
}

const payloadSchema = z.object({ data: z.string() });
const tenantSchema = z.object({ tenant: z.object({ type: z.literal("account"), id: z.guid() }) });

/** The account an API key says it is of. Its middle part is readable; undefined when it is made in another way. */
export function accountIdOf(apiKey: string): string | undefined {
  const payload = apiKey.replace(/^IST\./, "").split(".")[1] ?? "";
  try {
    const { data } = payloadSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
    return tenantSchema.parse(JSON.parse(data)).tenant.id;
  } catch {
    return undefined;
  }
}

const siteSchema = z.object({
  id: z.guid(),
  displayName: z.string().nullish(),
  name: z.string().nullish(),
  namespace: z.string().nullish(),
  premium: z.boolean().nullish(),
  published: z.boolean().nullish(),
  viewUrl: z.string().nullish(),
  trashedDate: z.string().nullish(),
});

const pageSchema = z.object({
  sites: z.array(siteSchema).default([]),
  metadata: z
    .object({ hasNext: z.boolean().nullish(), cursors: z.object({ next: z.string().nullish() }).nullish() })
    .nullish(),
});

/** Wix lists a thousand sites at most; more pages than this would be a circle. */
const mostPages = 20;
const perPage = 100;

/**
 * All sites of the account, headless ones included, without those in the trash, by name.
 *
 * Permission: SITE_LIST.READ of the account. Wix: `POST /site-list/v2/sites/query`
 */
export async function listSites(key: AccountKey): Promise<Result<AccountSite[]>> {
  const sites: z.infer<typeof siteSchema>[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const query = cursor
      ? { cursorPaging: { limit: perPage, cursor } }
      : // Without these words headless sites are left out, and nothing says so.
        { filter: { namespace: { $in: ["WIX", "HEADLESS"] } }, cursorPaging: { limit: perPage } };
    const answer = await callAsAccount(key, {
      method: "POST",
      path: "/site-list/v2/sites/query",
      body: { query },
      answer: pageSchema,
      repeatable: true,
    });
    if (!answer.ok) return answer;
    sites.push(...answer.value.sites);
    const { hasNext, cursors } = answer.value.metadata ?? {};
    cursor = (hasNext && cursors?.next) || undefined;
    if (!cursor) break;
  }
  const kept = sites.filter(({ trashedDate }) => !trashedDate).map(toSite);
  return ok(kept.sort((a, b) => a.name.localeCompare(b.name)));
}

function toSite({
  id,
  displayName,
  name,
  namespace,
  premium,
  published,
  viewUrl,
}: z.infer<typeof siteSchema>) {
  return {
    id,
    name: displayName || name || id,
    kind: namespace === "HEADLESS" ? ("headless" as const) : ("ordinary" as const),
    premium: premium ?? false,
    published: published ?? false,
    ...(viewUrl ? { address: viewUrl } : {}),
  };
}

const provisionedSchema = z.object({ metaSiteId: z.guid(), appId: z.guid() });

/**
 * Makes a headless site with Wix Stores and some demo goods. Asked twice it makes two: look for the name first. Without
 * an answer it may have been made all the same.
 *
 * Permission: creating sites. Wix: `POST /headless-business-setup/v1/headless-business/provision`
 */
export async function createHeadlessSite(
  key: AccountKey,
  name: string,
): Promise<Result<{ siteId: string; clientId: string }>> {
  const answer = await callAsAccount(key, {
    method: "POST",
    path: "/headless-business-setup/v1/headless-business/provision",
    body: {
      newMetasite: {
        namingStrategy: { metaSiteName: name },
        seedOptions: [{ businessSolution: "STORES", clearTemplateContent: true, seedDemoContent: true }],
      },
      synchronousSteps: ["SET_METASITE_NAME", "CONFIGURE_HEADLESS_APP", "SEED_CONTENT"],
    },
    answer: provisionedSchema,
    timeoutMs: 90_000,
  });
  if (!answer.ok) return answer;
  return ok({ siteId: answer.value.metaSiteId, clientId: answer.value.appId });
}

/** What somebody invited to a site may do there; Wix has some, owners make more. */
export interface SiteRole {
  id: string;
  title: string;
}

const roleSchema = z.object({ id: z.string(), title: z.string().default("") });
const rolesSchema = z.object({
  predefinedRoles: z.array(roleSchema).nullish(),
  customRoles: z.array(roleSchema).nullish(),
});

/** The roles of a site. Wix: `GET /roles-management/roles` (reported from the field, in no reference) */
export async function listSiteRoles(key: AccountKey, siteId: string): Promise<Result<SiteRole[]>> {
  const answer = await callAsAccount(key, {
    method: "GET",
    path: "/roles-management/roles?filter.role_level=SITE_LEVEL&locale=en",
    siteId,
    answer: rolesSchema,
    repeatable: true,
  });
  if (!answer.ok) return answer;
  return ok([...(answer.value.predefinedRoles ?? []), ...(answer.value.customRoles ?? [])]);
}

const invitedSchema = z.object({
  invites: z.array(z.object({ id: z.string(), email: z.string() })).default([]),
  failedEmails: z.array(z.string()).default([]),
});

/**
 * Mails somebody an invitation to work on a site.
 *
 * Permission: Manage Contributors. Wix: `POST /invites/site-invite/bulk`
 * @returns the invite's id, or undefined when Wix could not invite this address
 */
export async function inviteToSite(
  key: AccountKey,
  siteId: string,
  invite: { email: string; roleId: string },
): Promise<Result<string | undefined>> {
  const answer = await callAsAccount(key, {
    method: "POST",
    path: "/invites/site-invite/bulk",
    siteId,
    body: { policyIds: [invite.roleId], emails: [invite.email] },
    answer: invitedSchema,
  });
  return answer.ok ? ok(answer.value.invites[0]?.id) : answer;
}
