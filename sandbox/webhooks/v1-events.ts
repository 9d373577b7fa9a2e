import type { WixEvent } from "./events";

/** Catalog V1's events: plain objects without an id, a time or a frame around them. */

const catalogType = "com.wix.ecommerce.catalog.api.v1";
const inventoryType = "com.wix.ecommerce.inventory.api.v1";
const originatedFromVersion = "V1_CATALOG";

export function productCreatedV1(product: {
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

export function variantsChangedV1(
  productId: string,
  variants: readonly { variantId: string; choices: Record<string, string>; changedFields: string[] }[],
): WixEvent {
  return {
    eventType: `${catalogType}.VariantsChanged`,
    data: { productId, variants, originatedFromVersion },
  };
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

export function inventoryItemChangedV1(productId: string, inventoryItemId: string): WixEvent {
  return {
    eventType: `${inventoryType}.InventoryItemChanged`,
    data: { inventoryItemId, productId, trackInventory: true, fieldMask: ["trackQuantity"] },
  };
}

export function inventoryVariantsChangedV1(
  productId: string,
  inventoryItemId: string,
  variants: readonly { id: string; oldValue: VariantStock; newValue: VariantStock }[],
): WixEvent {
  return {
    eventType: `${inventoryType}.InventoryVariantsChanged`,
    data: { inventoryItemId, productId, variants },
  };
}

interface VariantStock {
  quantity?: number;
  inStock: boolean;
}
