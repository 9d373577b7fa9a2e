import { backInStockSeed } from "../back-in-stock/state";
import { catalogFromSeed } from "../catalog/from-seed";
import { catalogV1FromSeed } from "../catalog-v1/seed";
import { ecomSeed } from "../ecom/state";
import type { Seed } from "../kernel/world";
import { reviewsSeed } from "../reviews/state";
import { generatedShop } from "./generated";
import { haldenSeed } from "./halden";
import { projectSeed } from "./project";

/** Which of Wix's two catalogues the site has. */
export const catalogChoices = ["v1", "v3"] as const;
export type CatalogChoice = (typeof catalogChoices)[number];

export interface SeedWish {
  /** Generated products, and no orders, instead of the demo shop. */
  products?: number | undefined;
  catalog?: CatalogChoice | undefined;
  /** How many sites the account has; three without it. */
  sites?: number | undefined;
}

/** The seed of the demo shop, or of the same project with generated products. */
export function seedFor({ products, catalog = "v3", sites }: SeedWish): Seed {
  const catalogOf = catalog === "v1" ? catalogV1FromSeed : catalogFromSeed;
  if (products === undefined) return haldenSeed(catalogOf, sites);
  return () => ({
    ...projectSeed(sites),
    catalog: catalogOf(generatedShop(products)),
    ecom: ecomSeed(),
    reviews: reviewsSeed(),
    backInStock: backInStockSeed(),
  });
}
