import type { Graph, SearchAction, WithActionConstraints } from "schema-dts";
import type { ShopFacts } from "./facts";

/** The shop itself in schema.org's terms: who sells, on which site, how to search it, and what may be sent back. */
export function shopData(
  shop: { name: string; url: string; description: string },
  { returns }: Pick<ShopFacts, "returns">,
): Graph {
  const id = (name: string) => `${shop.url}/#${name}`;
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${shop.url}/search?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "OnlineStore",
        "@id": id("shop"),
        name: shop.name,
        url: shop.url,
        description: shop.description,
        logo: `${shop.url}/apple-icon.png`,
        ...(returns && {
          hasMerchantReturnPolicy: {
            "@type": "MerchantReturnPolicy",
            applicableCountry: returns.countries,
            returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
            merchantReturnDays: returns.days,
            returnMethod: "https://schema.org/ReturnByMail",
          },
        }),
      },
      {
        "@type": "WebSite",
        "@id": id("site"),
        name: shop.name,
        url: shop.url,
        publisher: { "@id": id("shop") },
        potentialAction: search,
      },
    ],
  };
}
