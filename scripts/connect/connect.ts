import { join } from "node:path";
import type { OAuthApp, SiteApps } from "@/lib/wix/account-apps";
import { apply } from "./apply";
import { findApp } from "./apps";
import { isPlain, readEnvFile } from "./env-file";
import { accountKey } from "./key";
import { type Options, problemOf } from "./options";
import { homeOrigin, isNothing, planFor, productionOrigins } from "./plan";
import { prove, proveStore } from "./proof";
import { fileLines, type Outcome, tell, wixLines } from "./report";
import { type ChosenSite, chooseSite, createSite } from "./sites";
import { Stop } from "./stop";
import type { Talk } from "./talk";

/** `npm run connect`: from an API key to a shop that sells from one of the account's sites. */
export async function connect(options: Options, talk: Talk, folder: string): Promise<Outcome> {
  const file = readEnvFile(join(folder, ".env.local"));
  const used = { site: file.values.WIX_SITE_ID || undefined, app: file.values.WIX_CLIENT_ID || undefined };
  talk.begin("Connect this shop to a Wix site");
  const key = await accountKey(options, talk);
  const choice = await chooseSite(key, options, talk, used.site);
  if (choice.kind === "new" && options.dryRun) return dryCreation(choice.name, talk);
  const site: ChosenSite & { clientId?: string } =
    choice.kind === "there" ? choice.site : await createSite(key, choice.name, options, talk);

  // Wix's SDK takes a second to load: not before somebody needs it.
  const { appsOfSite, mostAddresses } = await import("@/lib/wix/account-apps");
  const apps = appsOfSite(key.apiKey, site.id);
  const app = await findApp(apps, site.id, options, talk, site.clientId ?? used.app);
  if (!app) await proveStore(key.apiKey, site, talk);
  const production = productionOrigins(file, options.urls);
  const first = used.app === undefined || used.app !== app?.id;
  if (talk.asks && production.length === 0 && first) production.push(...(await askForOrigin(talk)));
  const secret = app && (first || !file.values.WIX_CLIENT_SECRET) ? await readSecret(apps, app) : undefined;
  const plan = planFor({
    site,
    app,
    home: homeOrigin(file, options.port),
    production,
    file,
    secret: secret?.value,
    makeSecret: secret?.kind === "none",
    most: mostAddresses,
  });
  // What can be proved before anything is changed is.
  const early = app ? await prove(app.id, site, talk) : [];
  const changes = { wix: wixLines(plan), file: fileLines(plan, file) };
  const outcome = { site: { id: site.id, name: site.name }, changes, ...(app ? { clientId: app.id } : {}) };
  tell(talk, early);
  if (!file.values.SITE_NAME && !isPlain(site.name))
    talk.warn(
      "The site's name has characters that not every reader of .env files takes: set SITE_NAME yourself.",
    );
  if (isNothing(plan)) {
    talk.end(`Nothing to change: this shop is connected to "${site.name}".`);
    return { ...outcome, result: "unchanged", proof: early };
  }
  if (changes.wix.length > 0) talk.show(`Wix, "${site.name}"`, changes.wix);
  if (changes.file.length > 0) talk.show(".env.local", changes.file);
  if (options.dryRun) {
    talk.end("A dry run: nothing was changed.");
    return { ...outcome, result: "planned", proof: early };
  }
  await agree(options, talk);
  return apply({
    ...{ plan, file, apps, most: mostAddresses, talk, early, changes },
    refused: secret?.kind === "refused",
  });
}

function dryCreation(name: string, talk: Talk): Outcome {
  const wix = [`+ a headless site "${name}" with Wix Stores and demo products`, "+ its OAuth app"];
  talk.show("Wix", wix);
  talk.end("A dry run: nothing was changed.");
  return { result: "planned", site: { name }, changes: { wix, file: [] }, proof: [] };
}

async function askForOrigin(talk: Talk): Promise<string[]> {
  const withScheme = (answer: string) => (answer.includes("://") ? answer : `https://${answer}`);
  const given = await talk.askText(
    "Where will the shop run in production? (Enter when you do not know yet)",
    {
      placeholder: "https://shop.example.com",
      check: (answer) => (answer.trim() === "" ? undefined : problemOf(withScheme(answer.trim()))),
    },
  );
  return given.trim() === "" ? [] : [new URL(withScheme(given.trim())).origin];
}

type SecretSeen =
  | { kind: "there"; value: string }
  | { kind: "none" | "refused" | "unknown"; value?: undefined };

/** Wix's recipes say that secrets are for the dashboard, its types know calls for them: whatever it answers is fine. */
async function readSecret(apps: SiteApps, app: OAuthApp): Promise<SecretSeen> {
  const read = await apps.readSecret(app.id);
  if (!read.ok) return { kind: read.error.kind === "forbidden" ? "refused" : "unknown" };
  return read.value ? { kind: "there", value: read.value } : { kind: "none" };
}

async function agree(options: Options, talk: Talk): Promise<void> {
  if (options.yes) return;
  if (!talk.asks) {
    throw new Stop("Nothing was changed.", {
      code: "NOT_CONFIRMED",
      exit: 2,
      advice: "Add --yes to have it done: npm run connect -- --yes",
    });
  }
  if (!(await talk.confirm("Do this?"))) throw talk.cancelled();
}
