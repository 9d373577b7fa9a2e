import { parseArgs } from "node:util";
import { Stop } from "./stop";

export const usage = `npm run connect               connects this shop to a site of your Wix account
npm run connect -- sites      shows the account's sites and whether each could be a shop
npm run connect -- invite     invites somebody to work on a site

  --site NAME|ID     the site; without it you choose
  --create NAME      makes a new headless site with Wix Stores instead
  --url ORIGIN       where the shop runs in production, https://shop.example.com; may be repeated
  --port N           where it runs on this machine (default: that of SITE_URL, or 3000)
  --app ID           the OAuth app (client id), where a site has several
  --account ID       the account, where the API key does not say
  --email ADDRESS    invite: who
  --role NAME        invite: as what, for example "Website Manager"
  --yes              does it without asking
  --dry-run          shows what would be done and does nothing
  --json             answers one JSON object and asks nothing
  --help

The API key comes from WIX_API_KEY or is asked for. Make one at https://manage.wix.com/account/api-keys.
Behind npm, options stand after "--": npm run connect -- --site "My shop"
For programs: npm run -s connect -- --json

Exit code: 0 done or nothing to do, 1 it could not be done, 2 something has to be said in the command, 130 stopped by you.`;

export const commands = ["connect", "sites", "invite"] as const;

export interface Options {
  command: (typeof commands)[number];
  site: string | undefined;
  create: string | undefined;
  /** Origins of the shop in production. */
  urls: string[];
  port: number | undefined;
  app: string | undefined;
  account: string | undefined;
  email: string | undefined;
  role: string | undefined;
  yes: boolean;
  dryRun: boolean;
  json: boolean;
  help: boolean;
}

/**
 * Flags that npm knows as well and keeps for itself where no "--" stands before them; it tells of them in its own way. Not
 * `--yes`: that may come from npm's settings, and means something else there.
 */
export function keptByNpm(environment: NodeJS.ProcessEnv): string[] {
  const told = { "--json": environment.npm_config_json, "--dry-run": environment.npm_config_dry_run };
  return Object.entries(told).flatMap(([flag, value]) => (value === "true" ? [flag] : []));
}

/** @throws Stop for what it does not know */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [command = "connect", ...rest] = positionals;
  const known = commands.find((name) => name === command);
  if (!known || rest.length > 0) throw mistake(`There is no "${positionals.join(" ")}".`);
  if (values.create !== undefined && values.site !== undefined)
    throw mistake("--site and --create exclude each other.");
  const name = values.create?.trim();
  if (name !== undefined && (name.length < 2 || name.length > 100))
    throw mistake("--create needs a name of 2 to 100 letters.");
  return {
    command: known,
    site: values.site,
    create: name,
    urls: (values.url ?? []).map(originOf),
    port: values.port === undefined ? undefined : portOf(values.port),
    app: values.app,
    account: values.account,
    email: values.email,
    role: values.role,
    yes: values.yes ?? false,
    dryRun: values["dry-run"] ?? false,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        site: { type: "string" },
        create: { type: "string" },
        url: { type: "string", multiple: true },
        port: { type: "string" },
        app: { type: "string" },
        account: { type: "string" },
        email: { type: "string" },
        role: { type: "string" },
        yes: { type: "boolean", short: "y" },
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw mistake(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The origin of an address somebody gave, `shop.example.com` included.
 *
 * @throws Stop for anything that a shop cannot run at
 */
export function originOf(given: string): string {
  const text = given.includes("://") ? given : `https://${given}`;
  const problem = problemOf(text);
  if (problem) throw mistake(`--url ${given} ${problem}`);
  return new URL(text).origin;
}

/** Why an address cannot be the shop's in production, or undefined when it can. */
export function problemOf(address: string): string | undefined {
  // Wix's reference compares letter by letter; a pattern would look right and match nothing.
  if (address.includes("*")) return "has a *: Wix compares addresses letter by letter, name each one.";
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return "is no web address.";
  if (url.pathname !== "/" || url.search || url.hash)
    return "has a path: give the origin alone, https://shop.example.com.";
  if (url.protocol === "http:" && !/^(localhost|127\.0\.0\.1)$/.test(url.hostname)) return "must be https.";
  return undefined;
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw mistake(`--port must be a number, not "${text}".`);
}

function mistake(message: string): Stop {
  return new Stop(message, {
    code: "USAGE",
    exit: 2,
    advice: 'Options stand behind "--", and this shows them: npm run connect -- --help',
  });
}
