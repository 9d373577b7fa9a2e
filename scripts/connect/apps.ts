import type { OAuthApp, SiteApps } from "@/lib/wix/account-apps";
import type { Options } from "./options";
import { links, Stop, stopFor } from "./stop";
import type { Talk } from "./talk";

/** What a new OAuth app is called in the dashboard. */
export const appName = "Mainstreet storefront";

const fresh = "new";

/**
 * The OAuth app this shop uses on a site: the one that was named, the one it has used, the one of its name, or the only
 * one. Undefined when one has to be made.
 *
 * @param used client id of `.env.local`, which may be another site's
 */
export async function findApp(
  apps: SiteApps,
  siteId: string,
  options: Options,
  talk: Talk,
  used: string | undefined,
): Promise<OAuthApp | undefined> {
  const list = await talk.working("Looking for its OAuth app", () => apps.list());
  if (!list.ok) {
    throw stopFor(list.error, {
      doing: "see the site's OAuth apps",
      permission: "Manage OAuth Apps",
      link: `${links.site(siteId)}, Settings > Development & integrations > Headless Settings`,
    });
  }
  const all = list.value;
  const wanted = options.app ? all.find(({ id }) => id === options.app) : undefined;
  if (options.app && !wanted) {
    throw new Stop(`The site has no OAuth app with the id ${options.app}.`, {
      code: "NO_SUCH_APP",
      advice:
        all.length > 0 ? `It has: ${all.map(({ name, id }) => `${name} (${id})`).join(", ")}` : undefined,
    });
  }
  const known =
    wanted ??
    all.find(({ id }) => id === used) ??
    all.find(({ name }) => name === appName) ??
    (all.length === 1 ? all[0] : undefined);
  if (known || all.length === 0) return known;
  if (!talk.asks) {
    throw new Stop(`The site has ${all.length} OAuth apps.`, {
      code: "WHICH_APP",
      exit: 2,
      advice: `Name one with --app: ${all.map(({ name, id }) => `${id} (${name})`).join(", ")}`,
    });
  }
  const id = await talk.choose("Which OAuth app is this shop's?", [
    ...all.map((app) => ({ value: app.id, label: app.name, hint: app.redirectDomains.join(", ") })),
    { value: fresh, label: "Make a new one" },
  ]);
  return all.find((app) => app.id === id);
}
