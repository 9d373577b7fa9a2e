import "server-only";
import type { CatalogPort } from "../port";
import { readCollections } from "./collections";
import { exportV1 } from "./export";
import { readPlace, readProduct } from "./product";
import { readStretch } from "./stretch";

/**
 * Wix Stores Catalog V1, read as everybody sees it. It counts nothing but the products of a listing, and what options
 * and stock they have cannot be asked for through the SDK.
 */
export const catalogV1: CatalogPort = {
  product: readProduct,
  place: readPlace,
  stretch: readStretch,
  categories: readCollections,
  export: exportV1,
  can: { refineOptions: false, refineStock: false, refineSale: false },
};
