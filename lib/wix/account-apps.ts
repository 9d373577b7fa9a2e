import "server-only";
import { oAuthApps } from "@wix/auth-management";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { ok, type Result } from "@/lib/result";
import { toFailure } from "./errors";
import { wixFetch } from "./transport";

/** An OAuth app ("headless client") of a site. Its id is the client id shops use. */
export interface OAuthApp {
  id: string;
  name: string;
  /** Where a login may lead back to; compared letter by letter. */
  redirectUris: string[];
  /** Where checkout and logout may lead back to. */
  redirectDomains: string[];
}

export type AddressLists = Pick<OAuthApp, "redirectUris" | "redirectDomains">;

/** Wix keeps no more than this in either list. */
export const mostAddresses = 20;

/** The package has these two and marks them internal: its types leave them out, and Wix's recipes say dashboard only. */
interface Secrets {
  generateOAuthAppSecret(id: string): Promise<{ oAuthAppSecret?: string }>;
  getOAuthAppSecret(id: string): Promise<{ oAuthAppSecret?: string }>;
}

/** The OAuth apps of one site of an account. */
export interface SiteApps {
  list(): Promise<Result<OAuthApp[]>>;
  create(name: string, lists: AddressLists): Promise<Result<OAuthApp>>;
  /** Puts both lists in place of what is there: merge first. */
  setAddresses(id: string, lists: AddressLists): Promise<Result<OAuthApp>>;
  /** The app's secret; undefined while none has been made. */
  readSecret(id: string): Promise<Result<string | undefined>>;
  /** Makes the app's secret. Wix does that once. */
  makeSecret(id: string): Promise<Result<string>>;
}

/**
 * Permissions: Read OAuth Apps; Manage OAuth Apps to create and change. Wix: `/oauth-app/v1/oauth-apps`. Fails as
 * `forbidden` for a missing permission and another account's site alike.
 */
export function appsOfSite(apiKey: string, siteId: string): SiteApps {
  const auth = ApiKeyStrategy({ apiKey, siteId });
  const wix = createClient({ auth, modules: { oAuthApps }, fetch: wixFetch }).oAuthApps;
  const secrets = wix as unknown as Secrets;
  return {
    list: () => attempt(async () => (await wix.queryOAuthApps().limit(100).find()).items.map(toApp)),
    create: (name, lists) =>
      attempt(async () =>
        toApp(
          await wix.createOAuthApp({
            name,
            applicationType: "WEB_APP",
            technology: "REACT",
            ...listsToWix(lists),
          }),
        ),
      ),
    setAddresses: (id, lists) =>
      attempt(async () =>
        // Without the names of the fields Wix changes nothing and says nothing.
        toApp(
          await wix.updateOAuthApp(id, listsToWix(lists), ["allowedRedirectUris", "allowedRedirectDomains"]),
        ),
      ),
    readSecret: async (id) => {
      const read = await attempt(async () => (await secrets.getOAuthAppSecret(id)).oAuthAppSecret);
      return !read.ok && read.error.kind === "not-found" ? ok(undefined) : read;
    },
    makeSecret: (id) =>
      attempt(async () => {
        const { oAuthAppSecret } = await secrets.generateOAuthAppSecret(id);
        if (!oAuthAppSecret) throw new Error("Wix answered without a secret");
        return oAuthAppSecret;
      }),
  };
}

async function attempt<T>(ask: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await ask());
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

function listsToWix({ redirectUris, redirectDomains }: AddressLists) {
  return { allowedRedirectUris: redirectUris, allowedRedirectDomains: redirectDomains };
}

function toApp(app: oAuthApps.OAuthApp): OAuthApp {
  return {
    id: app._id ?? "",
    name: app.name ?? "",
    redirectUris: app.allowedRedirectUris ?? [],
    redirectDomains: app.allowedRedirectDomains ?? [],
  };
}
