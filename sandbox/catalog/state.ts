import type {
  Category,
  Customization,
  InfoSection,
  InventoryItem,
  NamedEntity,
  Product,
  StoresLocation,
} from "./types";

export type CatalogVersion = "V1_CATALOG" | "V3_CATALOG" | "STORES_NOT_INSTALLED";

/** The store's catalogue. Records are keyed by id. Change products and stock through `store.ts` only. */
export interface CatalogState {
  version: CatalogVersion;
  products: Record<string, Product>;
  inventoryItems: Record<string, InventoryItem>;
  categories: Record<string, Category>;
  customizations: Record<string, Customization>;
  brands: Record<string, NamedEntity>;
  ribbons: Record<string, NamedEntity>;
  infoSections: Record<string, InfoSection>;
  locations: Record<string, StoresLocation>;
}

/** An empty store with its default location and the category every product belongs to. */
export function emptyCatalog(
  ids: { locationId: string; allProductsId: string },
  createdDate: string,
): CatalogState {
  const dates = { revision: "1", createdDate, updatedDate: createdDate };
  return {
    version: "V3_CATALOG",
    products: {},
    inventoryItems: {},
    categories: {
      [ids.allProductsId]: {
        ...dates,
        id: ids.allProductsId,
        name: "All Products",
        slug: "all-products",
        description: "",
        visible: true,
        index: 0,
        arranged: [],
        system: true,
        seoData: { tags: [] },
      },
    },
    customizations: {},
    brands: {},
    ribbons: {},
    infoSections: {},
    locations: {
      [ids.locationId]: {
        ...dates,
        id: ids.locationId,
        name: "Main location",
        locationType: "PHYSICAL",
        defaultLocation: true,
      },
    },
  };
}
