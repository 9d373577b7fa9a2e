import "server-only";
import type { CatalogPort } from "../port";
import { readCategories } from "./categories";
import { exportV3 } from "./export";
import { readPlace, readProduct } from "./product";
import { readStretch } from "./stretch";

/** Wix Stores Catalog V3, read as everybody sees it. */
export const catalogV3: CatalogPort = {
  product: readProduct,
  place: readPlace,
  stretch: readStretch,
  categories: readCategories,
  export: exportV3,
  can: { refineOptions: true, refineStock: true, refineSale: true },
};
