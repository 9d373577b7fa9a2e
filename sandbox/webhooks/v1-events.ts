import type { CatalogChange } from "../catalog/journal";
import type { InventoryItem, Product } from "../catalog/types";
import { inventoryItemId } from "../catalog-v1/ids";
import type { WixEvent } from "./events";

/** Catalog V1's events: plain objects without an id, a time or a frame around them. */

const catalogType = "com.wix.ecommerce.catalog.api.v1";
const inventoryType = "com.wix.ecommerce.inventory.api.v1";
const originatedFromVersion = "V1_CATALOG";

function productCreatedV1(product: {
  productId: string;
  name: string;
  slug: string;
  visible: boolean;
}): WixEvent {
  return { eventType: `${catalogType}.ProductCreated`, data: { ...product, originatedFromVersion } };
}

/** @param changedFields as Wix names them, for example `priceData`, `name` */
export function productChangedV1(productId: string, changedFields: readonly string[]): WixEvent {
  return {
    eventType: `${catalogType}.ProductChanged`,
    data: { productId, changedFields, originatedFromVersion },
  };
}

export function productDeletedV1(productId: string): WixEvent {
  return { eventType: `${catalogType}.ProductDeleted`, data: { productId, originatedFromVersion } };
}

/** A collection's id is `collectionId` in Wix's example and `collection_Id` in its table; the example is on the wire. */
export function collectionEventV1(
  what: "Created" | "Changed" | "Deleted",
  collectionId: string,
  more: { changedFields?: string[]; name?: string; slug?: string; visible?: boolean } = {},
): WixEvent {
  return {
    eventType: `${catalogType}.Collection${what}`,
    data: { collectionId, ...more, originatedFromVersion },
  };
}

function inventoryItemChangedV1(productId: string, itemId: string, trackInventory: boolean): WixEvent {
  return {
    eventType: `${inventoryType}.InventoryItemChanged`,
    data: { inventoryItemId: itemId, productId, trackInventory, fieldMask: ["trackQuantity"] },
  };
}

export function inventoryVariantsChangedV1(
  productId: string,
  itemId: string,
  variants: readonly { id: string; oldValue: VariantStock; newValue: VariantStock }[],
): WixEvent {
  return {
    eventType: `${inventoryType}.InventoryVariantsChanged`,
    data: { inventoryItemId: itemId, productId, variants },
  };
}

interface VariantStock {
  quantity?: number;
  inStock: boolean;
}

/** Catalog V1's words for parts of a product. `name` and `priceData` as in Wix's examples, the rest inferred. */
const fieldNames: Partial<Record<keyof Product, string>> = {
  name: "name",
  slug: "slug",
  visible: "visible",
  description: "description",
  media: "media",
  ribbon: "ribbon",
  brand: "brand",
  options: "productOptions",
  actualPriceRange: "priceData",
  compareAtPriceRange: "discount",
  seoData: "seoData",
};

/**
 * What a site with Catalog V1 would send about a change. Inferred: that a product's collections are told by the
 * collections.
 */
export function eventsOfV1(change: CatalogChange): WixEvent[] {
  switch (change.kind) {
    case "product": {
      const { id, name, slug, visible } = change.product;
      if (change.action !== "updated")
        return [
          change.action === "created"
            ? productCreatedV1({ productId: id, name, slug, visible })
            : productDeletedV1(id),
        ];
      const { before, product } = change;
      const keys = Object.keys(fieldNames) as (keyof Product)[];
      const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(product[key]));
      const names = changed.flatMap((key) => fieldNames[key] ?? []);
      return [productChangedV1(id, names)];
    }
    case "item": {
      if (change.action !== "updated") return [];
      const { productId, variantId } = change.item;
      const itemId = inventoryItemId(productId);
      const variant = {
        id: variantId,
        oldValue: variantStock(change.before),
        newValue: variantStock(change.item),
      };
      return change.before.trackQuantity === change.item.trackQuantity
        ? [inventoryVariantsChangedV1(productId, itemId, [variant])]
        : [
            inventoryItemChangedV1(productId, itemId, change.item.trackQuantity),
            inventoryVariantsChangedV1(productId, itemId, [variant]),
          ];
    }
    case "category": {
      const { id, name, slug, visible } = change.category;
      if (change.action === "created") return [collectionEventV1("Created", id, { name, slug, visible })];
      if (change.action === "deleted") return [collectionEventV1("Deleted", id)];
      return [collectionEventV1("Changed", id, { changedFields: ["name"] })];
    }
    case "membership":
    case "arrangement":
      return [collectionEventV1("Changed", change.categoryId, { changedFields: ["productIds"] })];
  }
}

function variantStock({ quantity, availabilityStatus }: InventoryItem): VariantStock {
  const inStock = availabilityStatus === "IN_STOCK";
  return quantity === undefined ? { inStock } : { inStock, quantity };
}
