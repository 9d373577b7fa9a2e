import pLimit from "p-limit";
import type { AccountSite } from "@/lib/wix/account";
import type { OAuthApp } from "@/lib/wix/account-apps";
import { appName } from "./apps";
import { accountKey } from "./key";
import type { Options } from "./options";
import { allSites, findSite, traitsOf } from "./sites";
import { links } from "./stop";
import type { Talk } from "./talk";

/** A site of the account, and whether it could be a shop as it is. */
export interface SiteOverview extends AccountSite {
  apps: { clientId: string; name: string; domains: string[] }[];
  /** Why it is no shop yet; empty when it is one. */
  problems: string[];
  dashboard: string;
}

/** Wix documents 200 calls a minute; each site takes four at most. */
const together = 4;

/** `npm run connect -- sites`: all of an agency's shops at a glance. A site the key may not look into says so. */
export async function overview(options: Options, talk: Talk): Promise<{ sites: SiteOverview[] }> {
  talk.begin("The account's sites");
  const key = await accountKey(options, talk);
  const all = await allSites(key, talk);
  const wanted = options.site === undefined ? all : [findSite(options.site, all)];
  const limit = pLimit(together);
  const title = `Looking at ${wanted.length} sites`;
  let seen = 0;
  const sites = await talk.working(title, (progress) => {
    const one = async (site: AccountSite) => {
      const found = await look(key.apiKey, site);
      seen += 1;
      progress(`${title}, ${seen} done`);
      return found;
    };
    return Promise.all(wanted.map((site) => limit(() => one(site))));
  });
  for (const site of sites) talk.show(`${site.name} (${traitsOf(site)})`, linesOf(site));
  const shops = sites.filter(({ problems }) => problems.length === 0).length;
  talk.end(`${sites.length === 1 ? "One site" : `${sites.length} sites`}; ready to sell: ${shops}.`);
  return { sites };
}

async function look(apiKey: string, site: AccountSite): Promise<SiteOverview> {
  const { appsOfSite } = await import("@/lib/wix/account-apps");
  const dashboard = links.site(site.id);
  const apps = await appsOfSite(apiKey, site.id).list();
  if (!apps.ok) {
    const why =
      apps.error.kind === "forbidden"
        ? "this key may not see its OAuth apps"
        : apps.error.code === "HTTP_429"
          ? "Wix asked for a break before it was looked at, run this again with --site"
          : `Wix did not answer (${apps.error.code})`;
    return { ...site, apps: [], problems: [`${why}: ${dashboard}`], dashboard };
  }
  const problems = [
    ...(await problemsOf(apps.value)),
    ...(site.published ? [] : ["not published, so nobody can log in or check out"]),
  ];
  return {
    ...site,
    apps: apps.value.map(({ id, name, redirectDomains }) => ({
      clientId: id,
      name,
      domains: redirectDomains,
    })),
    problems,
    dashboard,
  };
}

async function problemsOf(apps: readonly OAuthApp[]): Promise<string[]> {
  const app = apps.find(({ name }) => name === appName) ?? apps[0];
  if (!app) return ["no OAuth app"];
  const { probe } = await import("@/lib/wix/probe");
  const seen = await probe(app.id);
  if (!seen.ok)
    return [
      seen.error.kind === "not-found"
        ? "Wix lets no shopper in"
        : `its catalogue did not answer (${seen.error.code})`,
    ];
  if (seen.value.catalogue === "none") return ["no Wix Stores"];
  return seen.value.product === undefined ? ["no product"] : [];
}

function linesOf({ id, apps, problems, address }: SiteOverview): string[] {
  return [
    `site       ${id}`,
    ...(address ? [`address    ${address}`] : []),
    ...apps.flatMap(({ clientId, name, domains }) => [
      `client id  ${clientId} (${name})`,
      `domains    ${domains.join(", ") || "none"}`,
    ]),
    problems.length === 0 ? "health     sells" : `health     ${problems.join("; ")}`,
  ];
}
