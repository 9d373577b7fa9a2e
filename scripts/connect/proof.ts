import { hasStore, type Probe, probe } from "@/lib/wix/probe";
import type { ChosenSite } from "./sites";
import { links, Stop } from "./stop";
import type { Talk } from "./talk";

/** One thing that was tried. `warning`: the shop runs, and something of it will not work yet. */
export interface Finding {
  name: "visitor token" | "catalogue" | "product" | "published";
  state: "good" | "warning" | "unknown";
  text: string;
}

/**
 * Proves that a shopper could use the site through this client id.
 *
 * @throws Stop when the shop would not run at all
 */
export async function prove(clientId: string, site: ChosenSite, talk: Talk): Promise<Finding[]> {
  const seen = await talk.working("Trying it as a shopper would", () => probe(clientId));
  if (!seen.ok) {
    const refused = seen.error.kind === "not-found";
    throw new Stop(
      refused
        ? "Wix gives shoppers no token for this client id."
        : `The catalogue could not be read as a shopper (${seen.error.code}).`,
      {
        code: refused ? "NO_TOKEN" : "UNREACHABLE",
        advice: refused
          ? `Look whether the OAuth app is still there: ${links.site(site.id)}`
          : "Run it again; .env.local was not touched.",
      },
    );
  }
  if (seen.value.catalogue === "none") throw noStore(site);
  return [
    { name: "visitor token", state: "good", text: "Wix lets shoppers in" },
    { name: "catalogue", state: "good", text: `Catalog ${seen.value.catalogue.toUpperCase()}` },
    productFinding(seen.value, site),
    publishedFinding(site),
  ];
}

/**
 * What can be known of a site that has no OAuth app yet, before one is made there.
 *
 * @throws Stop when the site has nothing to sell with
 */
export async function proveStore(apiKey: string, site: ChosenSite, talk: Talk): Promise<void> {
  const store = await talk.working("Looking for its store", () => hasStore(apiKey, site.id));
  if (store === false) throw noStore(site);
}

function noStore({ id, name }: ChosenSite): Stop {
  return new Stop(`"${name}" has no store.`, {
    code: "NO_STORE",
    advice: `Add the app Wix Stores to the site and run this again: ${links.site(id)}`,
  });
}

function productFinding({ product }: Probe, site: ChosenSite): Finding {
  return product === undefined
    ? {
        name: "product",
        state: "warning",
        text: `There is no product to see yet. Add one: ${links.site(site.id)}`,
      }
    : { name: "product", state: "good", text: `Reads products, "${product}" for one` };
}

function publishedFinding({ id, published }: ChosenSite): Finding {
  if (published === undefined) {
    return {
      name: "published",
      state: "unknown",
      text: "Whether the site is published could not be seen. Logging in and checkout need that",
    };
  }
  return published
    ? { name: "published", state: "good", text: "The site is published" }
    : {
        name: "published",
        state: "warning",
        text: `The site is not published: Wix opens login and checkout only when it is. Publish it: ${links.site(id)}`,
      };
}
