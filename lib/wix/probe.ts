import "server-only";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { catalogVersioning, products, productsV3 } from "@wix/stores";
import { failed, ok, type Result } from "@/lib/result";
import { toFailure } from "./errors";
import { grantTokens } from "./oauth";
import { bearer, wixFetch } from "./transport";

/** What a shopper without a name can see through a client id. */
export interface Probe {
  /** Which of Wix's catalogues the site has; `none` when Wix Stores is not installed. */
  catalogue: "v1" | "v3" | "none";
  /** The name of a product; absent when there is none to see. */
  product?: string;
}

/**
 * Tries a client id as a shopper would: a visitor's token, then the catalogue's version, then one product. Nothing is
 * cached and nothing stays but the token, which nobody keeps.
 *
 * Fails as `not-found` when Wix gives no token to this client id.
 * Wix: `POST /oauth2/token`, `GET /stores/v3/provision/version`, a query of one product
 */
export async function probe(clientId: string): Promise<Result<Probe>> {
  const token = await grantTokens(clientId, { grantType: "anonymous" });
  if (token.kind !== "granted") {
    const refused = token.kind === "dead" || /answered 4(00|01|03|04)$/.test(token.reason);
    return refused ? failed("not-found", "NO_TOKEN") : failed("unavailable", "NO_TOKEN");
  }
  const wix = createClient({
    auth: bearer(() => token.grant.accessToken),
    modules: { catalogVersioning, products, productsV3 },
    fetch: wixFetch,
  });
  try {
    const { catalogVersion } = await wix.catalogVersioning.getCatalogVersion();
    if (catalogVersion === "STORES_NOT_INSTALLED") return ok({ catalogue: "none" });
    const old = catalogVersion === "V1_CATALOG";
    const found = old
      ? await wix.products.queryProducts().limit(1).find()
      : await wix.productsV3.queryProducts().limit(1).find();
    const product = found.items[0]?.name;
    return ok({ catalogue: old ? "v1" : "v3", ...(product ? { product } : {}) });
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

/**
 * Whether a site has Wix Stores, asked with an API key: no OAuth app is needed for it. Undefined when Wix does not tell
 * this key.
 *
 * Wix: `GET /stores/v3/provision/version`
 */
export async function hasStore(apiKey: string, siteId: string): Promise<boolean | undefined> {
  const auth = ApiKeyStrategy({ apiKey, siteId });
  const wix = createClient({ auth, modules: { catalogVersioning }, fetch: wixFetch });
  try {
    const { catalogVersion } = await wix.catalogVersioning.getCatalogVersion();
    return catalogVersion === undefined ? undefined : catalogVersion !== "STORES_NOT_INSTALLED";
  } catch {
    return undefined;
  }
}
