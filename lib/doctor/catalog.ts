import "server-only";
import type { Answer } from "@/lib/wix/probe/answer";
import type { CatalogGlance } from "@/lib/wix/probe/catalog";
import { dashboard } from "./dashboard";
import type { Finding, Question } from "./types";
import { oddAnswer, withoutToken } from "./unanswered";
import type { Wix } from "./wix";

/** Whether visitors can see what is on sale. */
export function askCatalog(wix: Wix): Question[] {
  return [
    {
      id: "wix.catalog",
      group: "Wix",
      title: "The catalogue can be read",
      look: async () => judgeCatalog(await wix.glance()),
      patience: 20,
    },
  ];
}

const install = `Add Wix Stores to this site: ${dashboard.stores}.`;

export function judgeCatalog(glance: Answer<CatalogGlance> | undefined): Finding {
  if (!glance) return withoutToken;
  if (glance.kind === "refused" && glance.status === 428)
    return {
      status: "fail",
      title: "The site has no store",
      means: `Wix answered 428${glance.code ? ` ${glance.code}` : ""}.`,
      todo: install,
    };
  if (glance.kind !== "answered") return oddAnswer("The catalogue cannot be read", glance);
  const { version, products } = glance.value;
  if (!version)
    return {
      status: "fail",
      title: "The site has no store",
      means: "Wix knows no catalogue of it, so every page of products is empty.",
      todo: install,
    };
  if (!products)
    return {
      status: "warn",
      title: `The catalogue (${version}) shows visitors nothing`,
      means: "Every listing is empty: there is no product, or none is visible.",
      todo: "Wix dashboard > Catalog > Store Products: add a product and switch on “Show in online store”.",
    };
  return { status: "ok", title: `The catalogue can be read: Catalog ${version}` };
}
