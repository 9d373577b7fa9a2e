import type { Result } from "@/lib/result";
import type { OAuthApp, SiteApps } from "@/lib/wix/account-apps";
import { isEmpty, mergeAddresses } from "./addresses";
import { appName } from "./apps";
import { changedSettings, type EnvFile, readEnvFile, withSettings, writeEnvFile } from "./env-file";
import { fullLists, type Plan } from "./plan";
import { type Finding, prove } from "./proof";
import { type Outcome, tell } from "./report";
import { links, Stop, stopFor } from "./stop";
import type { Talk } from "./talk";

/** What has been agreed on, and what it takes to do it. */
export interface Work {
  plan: Plan;
  file: EnvFile;
  apps: SiteApps;
  most: number;
  talk: Talk;
  early: Finding[];
  changes: Outcome["changes"];
  /** Whether Wix has refused to show the secret. */
  refused: boolean;
}

const halfDone =
  "Stopped. .env.local is as it was; Wix may have taken the change to the OAuth app. Run it again to go on.";

/** Does it: Wix first, the file last and at once, so that a half-done run leaves the file as it was. */
export async function apply(work: Work): Promise<Outcome> {
  const { plan, talk } = work;
  const { site } = plan;
  const app = await talk.working("Setting up the OAuth app", () => setUpApp(work), halfDone);
  const proof = work.early.length > 0 ? work.early : await proveNew(app, plan, talk);
  if (proof !== work.early) tell(talk, proof);
  const secret = await newSecret(work, app);
  // As it is now: somebody may have written to it while thinking it over.
  const file = readEnvFile(work.file.path);
  const settings = changedSettings(file, {
    WIX_CLIENT_ID: app.id,
    ...plan.settings,
    ...(secret.value ? { WIX_CLIENT_SECRET: secret.value } : {}),
  });
  writeSettings(file, settings);
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

/** @throws Stop that says as well what was made on the way */
async function proveNew(app: OAuthApp, { site }: Plan, talk: Talk): Promise<Finding[]> {
  try {
    return await prove(app.id, site, talk);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { message, code, advice, exit } = error;
    const made = `Its OAuth app "${app.name}" is made, and is taken the next time; .env.local is as it was.`;
    throw new Stop(`${message} ${made}`, { code, advice, exit });
  }
}

function writeSettings(file: EnvFile, settings: Record<string, string>): void {
  try {
    writeEnvFile(file.path, withSettings(file.text, settings));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new Stop(
      `.env.local could not be written (${code}) and is as it was. Wix has what the shop needs.`,
      {
        code: "NOT_WRITTEN",
        advice: "Look who may write in this folder and whether the disk is full, and run this again.",
      },
    );
  }
}

async function setUpApp({ plan, apps, most }: Work): Promise<OAuthApp> {
  const { app, addresses, site } = plan;
  if (app && isEmpty(addresses.added)) return app;
  const done = app ? await addTo(app, plan, apps, most) : await apps.create(appName, addresses.lists);
  if (done.ok) return done.value;
  throw stopFor(done.error, {
    doing: app ? "change the OAuth app" : "make an OAuth app",
    permission: "Manage OAuth Apps",
    link: `${links.site(site.id)}, Settings > Development & integrations > Headless Settings`,
  });
}

/** Looks once more first: while somebody was thinking it over, somebody else may have added theirs. */
async function addTo(
  app: OAuthApp,
  { addresses, site }: Plan,
  apps: SiteApps,
  most: number,
): Promise<Result<OAuthApp>> {
  const list = await apps.list();
  if (!list.ok) return list;
  const now = list.value.find(({ id }) => id === app.id) ?? app;
  const { lists, missing } = mergeAddresses(now, addresses.added, most);
  if (!isEmpty(missing)) throw fullLists(missing, site, most);
  return apps.setAddresses(app.id, lists);
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
    byHand: `Wix gives the client secret to nobody but you. The shop sells without it; the shop desk takes it in place of API keys (docs/desk.md): ${links.site(plan.site.id)}, Settings > Development & integrations > Headless Settings > ${app.name} > Generate secret, then WIX_CLIENT_SECRET in .env.local`,
  };
}
