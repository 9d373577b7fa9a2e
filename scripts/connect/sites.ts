import { type AccountSite, createHeadlessSite, listSites } from "@/lib/wix/account";
import type { AccountKey } from "@/lib/wix/account-call";
import type { Options } from "./options";
import { links, Stop, stopFor } from "./stop";
import type { Choice, Talk } from "./talk";

/** A site, or what is known of one when the key may not list any. */
export type ChosenSite = Pick<AccountSite, "id" | "name"> & Partial<AccountSite>;

/** A site that is there, or one that is still to be made under this name. */
export type SiteChoice = { kind: "there"; site: ChosenSite } | { kind: "new"; name: string };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const another = "new";

/** The account's sites, or the reason why there is no list. */
export async function allSites(key: AccountKey, talk: Talk): Promise<AccountSite[]> {
  const sites = await talk.working("Asking Wix for your sites", () => listSites(key));
  if (sites.ok) return sites.value;
  throw stopFor(sites.error, {
    doing: "list the account's sites",
    permission: "Read Sites",
    link: links.sites,
  });
}

/**
 * Finds the site by what was given, by what was chosen last time, or by asking.
 *
 * @param connected id of the site this shop is connected to
 */
export async function chooseSite(
  key: AccountKey,
  options: Options,
  talk: Talk,
  connected: string | undefined,
): Promise<SiteChoice> {
  let sites: AccountSite[];
  try {
    sites = await allSites(key, talk);
  } catch (error) {
    // Such a key may still be good for the one site that was named.
    const named = options.site ?? connected;
    if (!(error instanceof Stop) || error.code !== "FORBIDDEN" || !named || !guid.test(named)) throw error;
    talk.warn("Wix does not let this key list sites: going on with the one that was named.");
    return { kind: "there", site: { id: named, name: named } };
  }
  if (options.create !== undefined) return { kind: "new", name: refuseTaken(options.create, sites) };
  if (options.site !== undefined) return { kind: "there", site: findSite(options.site, sites) };
  if (talk.asks) return askForSite(sites, talk, connected);
  const known = sites.find(({ id }) => id === connected) ?? (sites.length === 1 ? sites[0] : undefined);
  if (known) return { kind: "there", site: known };
  throw sites.length === 0
    ? noSites()
    : new Stop(`There are ${sites.length} sites to choose from.`, {
        code: "WHICH_SITE",
        exit: 2,
        advice: `Name one: --site "${sites[0]?.name}". All of them: npm run connect -- sites`,
      });
}

function noSites(): Stop {
  return new Stop("This account has no site.", {
    code: "NO_SITES",
    advice: 'Make one: npm run connect -- --create "My shop"',
  });
}

/** By id, by name, or by a part of the name that only one has. */
export function findSite(wanted: string, sites: readonly AccountSite[]): AccountSite {
  const text = wanted.trim().toLowerCase();
  const attempts = [
    sites.filter(({ id }) => id.toLowerCase() === text),
    sites.filter(({ name }) => name.toLowerCase() === text),
    sites.filter(({ name }) => name.toLowerCase().includes(text)),
  ];
  const found = attempts.find((matches) => matches.length > 0) ?? [];
  if (found.length === 1 && found[0]) return found[0];
  if (found.length === 0) {
    throw new Stop(sites.length === 0 ? "This account has no site." : `No site is called "${wanted}".`, {
      code: "NO_SUCH_SITE",
      advice: "All of them: npm run connect -- sites",
    });
  }
  const list = found.slice(0, 5).map(({ name, id }) => `${name} (${id})`);
  throw new Stop(
    `"${wanted}" could be ${found.length} sites: ${list.join(", ")}${found.length > 5 ? ", …" : ""}`,
    {
      code: "WHICH_SITE",
      exit: 2,
      advice: "Name it by its id.",
    },
  );
}

/** Creating is not idempotent: a second site of the same name would look like the first. */
export function refuseTaken(name: string, sites: readonly AccountSite[]): string {
  const taken = sites.find((site) => site.name.toLowerCase() === name.toLowerCase());
  if (!taken) return name;
  throw new Stop(`There is a site called "${taken.name}" already.`, {
    code: "NAME_TAKEN",
    advice: `Connect it: npm run connect -- --site ${taken.id}`,
  });
}

async function askForSite(
  sites: readonly AccountSite[],
  talk: Talk,
  connected: string | undefined,
): Promise<SiteChoice> {
  const choices: Choice[] = [
    ...sites.map((site) => ({ value: site.id, label: site.name, hint: traitsOf(site) })),
    { value: another, label: "Make a new headless site" },
  ];
  const count = sites.length === 1 ? "one site" : `${sites.length} sites`;
  const question = `Which of ${count}? Arrow keys, or type a part of its name`;
  const first = sites.some(({ id }) => id === connected) ? connected : undefined;
  const id = await talk.choose(
    sites.length === 0 ? "This account has no site yet" : question,
    choices,
    first,
  );
  const site = sites.find((candidate) => candidate.id === id);
  if (site) return { kind: "there", site };
  const name = await talk.askText("What shall it be called?", {
    check: (answer) => {
      const text = answer.trim();
      if (text.length < 2 || text.length > 100) return "A name has 2 to 100 letters.";
      return sites.some((other) => other.name.toLowerCase() === text.toLowerCase())
        ? "There is a site of that name already."
        : undefined;
    },
  });
  return { kind: "new", name: name.trim() };
}

/** "headless, free, not published" */
export function traitsOf({ kind, premium, published }: AccountSite): string {
  return [kind, premium ? "premium" : "free", published ? "published" : "not published"].join(", ");
}

const halfMade = `Stopped. Wix may have made the site all the same: look before you try again, ${links.sites}`;

/** Makes the site, after asking. What Wix may have done without telling is said. */
export async function createSite(
  key: AccountKey,
  name: string,
  options: Options,
  talk: Talk,
): Promise<ChosenSite & { clientId: string }> {
  if (!options.yes) {
    if (!talk.asks) {
      throw new Stop(`This would make a headless site called "${name}" in your account.`, {
        code: "NOT_CONFIRMED",
        exit: 2,
        advice: "Add --yes to have it made.",
      });
    }
    if (!(await talk.confirm(`Make a headless site called "${name}" with Wix Stores and demo products?`)))
      throw talk.cancelled();
  }
  const made = await talk.working(`Making "${name}"`, () => createHeadlessSite(key, name), halfMade);
  if (made.ok) {
    const { siteId, clientId } = made.value;
    talk.say(`Made the headless site "${name}": ${links.site(siteId)}`);
    talk.remember(
      `Stopped. "${name}" is made and .env.local as it was. To go on: npm run connect -- --site ${siteId}`,
    );
    return { id: siteId, name, kind: "headless", premium: false, published: false, clientId };
  }
  if (made.error.kind === "unavailable") {
    throw new Stop(`Wix did not say whether it made "${name}" (${made.error.code}).`, {
      code: "UNREACHABLE",
      advice: `Look before you try again, or there may be two: ${links.sites}`,
    });
  }
  throw stopFor(made.error, {
    doing: "make a site",
    permission: "All account permissions",
    link: links.sites,
  });
}
