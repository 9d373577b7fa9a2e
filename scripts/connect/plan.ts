import { randomBytes } from "node:crypto";
import type { AddressLists, OAuthApp } from "@/lib/wix/account-apps";
import { addressesOf, isEmpty, type Merged, mergeAddresses } from "./addresses";
import { changedSettings, type EnvFile, isOpenToOthers, isPlain } from "./env-file";
import type { ChosenSite } from "./sites";
import { links, Stop } from "./stop";

const local = /^(localhost|127\.0\.0\.1)$/;

/** Everything that is to be done, known before any of it is. */
export interface Plan {
  site: ChosenSite;
  /** Undefined: one has to be made. */
  app: OAuthApp | undefined;
  addresses: Merged;
  /** Settings that are new or other than they were. The client id is missing while there is no app. */
  settings: Record<string, string>;
  /** Whether an OAuth app without a secret is to be given one. */
  makeSecret: boolean;
  /** Others on this machine can read the file. */
  closeFile: boolean;
}

/** Where the shop runs on this machine. */
export function homeOrigin(file: EnvFile, port: number | undefined): string {
  const written = file.values.SITE_URL;
  const isLocal = written && URL.canParse(written) && local.test(new URL(written).hostname);
  if (port !== undefined) return `http://localhost:${port}`;
  return isLocal ? new URL(written).origin : "http://localhost:3000";
}

/** Where it runs in production: what was given, and what `.env.local` says. */
export function productionOrigins(file: EnvFile, given: readonly string[]): string[] {
  const written = file.values.SITE_URL;
  const far = written && URL.canParse(written) && !local.test(new URL(written).hostname);
  return [...new Set([...(far ? [new URL(written).origin] : []), ...given])];
}

/**
 * Works out what has to change.
 *
 * @param most how many entries Wix takes in a list
 * @throws Stop when a list of the OAuth app is full
 */
export function planFor(given: {
  site: ChosenSite;
  app: OAuthApp | undefined;
  home: string;
  production: readonly string[];
  file: EnvFile;
  secret: string | undefined;
  makeSecret: boolean;
  most: number;
}): Plan {
  const { site, app, home, production, file, secret, makeSecret, most } = given;
  const there: AddressLists = app ?? { redirectUris: [], redirectDomains: [] };
  const addresses = mergeAddresses(there, addressesOf([home, ...production]), most);
  if (!isEmpty(addresses.missing)) throw fullLists(addresses.missing, site, most);
  const written = (name: string) => file.values[name] || undefined;
  // The secret of another app is no good with this one.
  const otherApp = written("WIX_CLIENT_SECRET") !== undefined && written("WIX_CLIENT_ID") !== app?.id;
  const settings = changedSettings(file, {
    ...(app ? { WIX_CLIENT_ID: app.id } : {}),
    WIX_SITE_ID: site.id,
    ...(secret || otherApp ? { WIX_CLIENT_SECRET: secret ?? "" } : {}),
    SITE_URL: siteUrl(file, home),
    SESSION_SECRET: written("SESSION_SECRET") ?? randomBytes(32).toString("base64url"),
    ...(!written("SITE_NAME") && site.name !== site.id && isPlain(site.name) ? { SITE_NAME: site.name } : {}),
  });
  return { site, app, addresses, settings, makeSecret, closeFile: isOpenToOthers(file.path) };
}

/** An address of production that is written there stays; one of this machine follows the port. */
function siteUrl(file: EnvFile, home: string): string {
  const written = file.values.SITE_URL || home;
  return URL.canParse(written) && !local.test(new URL(written).hostname) ? written : home;
}

/** What is said when Wix takes no more entries. */
export function fullLists(missing: AddressLists, site: ChosenSite, most: number): Stop {
  const entries = [...missing.redirectUris, ...missing.redirectDomains];
  return new Stop(
    `A list of the OAuth app is full: Wix takes ${most} entries, and these are missing: ${entries.join(", ")}`,
    {
      code: "LIST_FULL",
      advice: `Take out what no shop uses any more, and run this again: ${links.site(site.id)}, Settings > Development & integrations > Headless Settings. This command takes nothing out.`,
    },
  );
}

export function isNothing({ app, addresses, settings, makeSecret, closeFile }: Plan): boolean {
  return (
    app !== undefined &&
    isEmpty(addresses.added) &&
    Object.keys(settings).length === 0 &&
    !makeSecret &&
    !closeFile
  );
}
