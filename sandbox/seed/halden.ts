import { backInStockSeed } from "../back-in-stock/state";
import { catalogFromSeed } from "../catalog/from-seed";
import type { CatalogState } from "../catalog/state";
import { ecomSeed } from "../ecom/state";
import type { Seed } from "../kernel/world";
import { mediaSeed } from "../media/state";
import { seedReviews } from "../reviews/seed";
import { reviewsSeed } from "../reviews/state";
import { categories, hero } from "./halden/categories";
import { curtain } from "./halden/curtain";
import { gifts } from "./halden/gifts";
import { history } from "./halden/history";
import { kitchen } from "./halden/kitchen";
import { lightingAndHome } from "./halden/lighting-and-home";
import { reviews } from "./halden/reviews";
import { tableware } from "./halden/tableware";
import { textiles } from "./halden/textiles";
import { seedOrders } from "./orders";
import { projectSeed } from "./project";
import type { SeedShop } from "./types";

/** Halden Goods: things made by hand. */
export const haldenShop: SeedShop = {
  categories,
  cover: hero,
  products: [...tableware, ...kitchen, ...textiles, curtain, ...lightingAndHome, ...gifts],
};

/**
 * The demo project with the demo shop and its customers' history; `catalogOf` makes the catalogue of the shop, `sites` is
 * how many sites the account has.
 */
export function haldenSeed(
  catalogOf: (shop: SeedShop) => CatalogState = catalogFromSeed,
  sites?: number,
): Seed {
  return () => {
    const state = {
      ...projectSeed(sites),
      catalog: catalogOf(haldenShop),
      ecom: ecomSeed(),
      reviews: reviewsSeed(),
      backInStock: backInStockSeed(),
      media: mediaSeed(),
    };
    return seedReviews(seedOrders(state, history), reviews);
  };
}
