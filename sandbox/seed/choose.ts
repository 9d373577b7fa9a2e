import { backInStockSeed } from "../back-in-stock/state";
import { catalogFromSeed } from "../catalog/from-seed";
import { catalogV1FromSeed } from "../catalog-v1/seed";
import { ecomSeed } from "../ecom/state";
import type { Seed } from "../kernel/world";
import { mediaSeed } from "../media/state";
import { reviewsSeed } from "../reviews/state";
import { generatedShop } from "./generated";
import { generateOrders } from "./generated-orders";
import { haldenSeed } from "./halden";
import { projectSeed } from "./project";

/** Which of Wix's two catalogues the site has. */
export const catalogChoices = ["v1", "v3"] as const;
export type CatalogChoice = (typeof catalogChoices)[number];

export interface SeedWish {
  /** So many generated orders besides the demo members' own. */
  orders?: number | undefined;
  /** Generated products, and no orders, instead of the demo shop. */
  products?: number | undefined;
  catalog?: CatalogChoice | undefined;
  /** How many sites the account has; three without it. */
  sites?: number | undefined;
}

/** The seed of the demo shop, or of the same project with generated products or orders. */
export function seedFor({ orders, ...wish }: SeedWish): Seed {
  const seed = shopSeed(wish);
  return orders === undefined ? seed : (context) => generateOrders(seed(context), orders, context.now);
}

function shopSeed({ products, catalog = "v3", sites }: Omit<SeedWish, "orders">): Seed {
  const catalogOf = catalog === "v1" ? catalogV1FromSeed : catalogFromSeed;
  if (products === undefined) return haldenSeed(catalogOf, sites);
  return () => ({
    ...projectSeed(sites),
    catalog: catalogOf(generatedShop(products)),
    ecom: ecomSeed(),
    reviews: reviewsSeed(),
    backInStock: backInStockSeed(),
    media: mediaSeed(),
  });
}
