import { join } from "node:path";
import type { OAuthApp, SiteApps } from "@/lib/wix/account-apps";
import type { AccountKey } from "@/lib/wix/account-call";
import { isEmpty } from "./addresses";
import { appName, findApp } from "./apps";
import { closeToOthers, type EnvFile, readEnvFile, withSettings, writeEnvFile } from "./env-file";
import { accountKey } from "./key";
import { type Options, problemOf } from "./options";
import { homeOrigin, isNothing, type Plan, planFor, productionOrigins } from "./plan";
import { type Finding, prove } from "./proof";
import { fileLines, findingLine, wixLines } from "./report";
import { chooseSite, createSite } from "./sites";
import { Cancelled, links, Stop, stopFor } from "./stop";
import type { Talk } from "./talk";

/** What came of it, for other programs. Holds no secret. */
export interface Outcome {
  result: "connected" | "unchanged" | "planned";
  site: { id?: string; name: string };
  clientId?: string;
  /** Lines of what changed, or would. */
  changes: { wix: string[]; file: string[] };
  proof: Finding[];
  /** Where the client secret is to be had by hand. */
  secret?: string;
}

/** `npm run connect`: from an API key to a shop that sells from one of the account's sites. */
export async function connect(options: Options, talk: Talk, folder: string): Promise<Outcome> {
  const file = readEnvFile(join(folder, ".env.local"));
  const used = { site: file.values.WIX_SITE_ID || undefined, app: file.values.WIX_CLIENT_ID || undefined };
  talk.begin("Connect this shop to a Wix site");
  const key = await accountKey(options, talk);
  const choice = await chooseSite(key, options, talk, used.site);
  if (choice.kind === "new" && options.dryRun) return dryCreation(choice.name, talk);
  const made = choice.kind === "new" ? await createSite(key, choice.name, options, talk) : undefined;
  const site = choice.kind === "there" ? choice.site : (made ?? { id: "", name: choice.name });

  // Wix's SDK takes a second to load: not before somebody needs it.
  const { appsOfSite, mostAddresses } = await import("@/lib/wix/account-apps");
  const apps = appsOfSite(key.apiKey, site.id);
  const app = await findApp(apps, site.id, options, talk, made?.clientId ?? used.app);
  const production = productionOrigins(file, options.urls);
  const first = used.app === undefined || used.app !== app?.id;
  if (talk.asks && production.length === 0 && first) production.push(...(await askForOrigin(talk)));
  const secret = app && !file.values.WIX_CLIENT_SECRET ? await readSecret(apps, app) : undefined;
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
  return apply({ plan, file, key, apps, talk, early, changes, refused: secret?.kind === "refused" });
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

type SecretSeen = { kind: "there"; value: string } | { kind: "none" | "refused"; value?: undefined };

/** Wix's recipes say that secrets are for the dashboard, its types know calls for them: whatever it answers is fine. */
async function readSecret(apps: SiteApps, app: OAuthApp): Promise<SecretSeen> {
  const read = await apps.readSecret(app.id);
  if (!read.ok) return { kind: "refused" };
  return read.value ? { kind: "there", value: read.value } : { kind: "none" };
}

async function agree(options: Options, talk: Talk): Promise<void> {
  if (options.yes) return;
  if (!talk.asks) {
    throw new Stop("Nothing was changed.", {
      code: "NOT_CONFIRMED",
      exit: 2,
      advice: "Add --yes to have it done.",
    });
  }
  if (!(await talk.confirm("Do this?"))) throw new Cancelled();
}

interface Work {
  plan: Plan;
  file: EnvFile;
  key: AccountKey;
  apps: SiteApps;
  talk: Talk;
  early: Finding[];
  changes: Outcome["changes"];
  /** Whether Wix has refused to show the secret. */
  refused: boolean;
}

const halfDone =
  "Stopped. .env.local is as it was; Wix may have taken the change to the OAuth app. Run it again to go on.";

/** Does it: Wix first, the file last and at once, so that a half-done run leaves the file as it was. */
async function apply(work: Work): Promise<Outcome> {
  const { plan, file, talk } = work;
  const { site } = plan;
  const app = await talk.working("Setting up the OAuth app", () => setUpApp(work), halfDone);
  const proof = work.early.length > 0 ? work.early : await prove(app.id, site, talk);
  if (proof !== work.early) tell(talk, proof);
  const secret = await newSecret(work, app);
  const settings = {
    WIX_CLIENT_ID: app.id,
    ...plan.settings,
    ...(secret.value ? { WIX_CLIENT_SECRET: secret.value } : {}),
  };
  const text = withSettings(file.text, settings);
  if (text !== file.text) writeEnvFile(file.path, text);
  else if (plan.closeFile) closeToOthers(file.path);
  if (secret.byHand) talk.say(secret.byHand);
  talk.end(`Connected to "${site.name}". Now: npm run dev, or npm run build && npm start`);
  return {
    result: "connected",
    site: { id: site.id, name: site.name },
    clientId: app.id,
    changes: work.changes,
    proof,
    ...(secret.byHand ? { secret: secret.byHand } : {}),
  };
}

async function setUpApp({ plan, apps }: Work): Promise<OAuthApp> {
  const { app, addresses, site } = plan;
  if (app && isEmpty(addresses.added)) return app;
  const done = app
    ? await apps.setAddresses(app.id, addresses.lists)
    : await apps.create(appName, addresses.lists);
  if (done.ok) return done.value;
  throw stopFor(done.error, {
    doing: app ? "change the OAuth app" : "make an OAuth app",
    permission: "Manage OAuth Apps",
    link: `${links.site(site.id)}, Settings > Development & integrations > Headless Settings`,
  });
}

async function newSecret(
  { plan, apps, refused }: Work,
  app: OAuthApp,
): Promise<{ value?: string; byHand?: string }> {
  const wanted = plan.makeSecret || !plan.app;
  const made = wanted ? await apps.makeSecret(app.id) : undefined;
  if (made?.ok) return { value: made.value };
  if (!refused && !wanted) return {};
  return {
    byHand: `Wix gives the client secret to nobody but you, and the shop does not need it. For programs that do: ${links.site(plan.site.id)}, Settings > Development & integrations > Headless Settings > ${app.name} > Generate secret, then WIX_CLIENT_SECRET in .env.local`,
  };
}

function tell(talk: Talk, proof: readonly Finding[]): void {
  if (proof.length > 0) talk.show("As a shopper", proof.map(findingLine));
}
