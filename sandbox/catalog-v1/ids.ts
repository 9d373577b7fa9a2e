/** Wix's id of the collection every product is in; it is no GUID (documented). */
export const allProductsId = "00000000-000000-000000-000000000001";

/** What stands for the only variant of a product whose variants are not managed. */
export const noVariantId = "00000000-0000-0000-0000-000000000000";

/** A product's inventory item: its id with every bit turned over, as Wix's examples have it. */
export function inventoryItemId(productId: string): string {
  return productId.replace(/[0-9a-f]/g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
}

/** Microseconds of its creation, with a few of its id's digits so that no two are the same. */
export function numericId({ id, createdDate }: { id: string; createdDate: string }): string {
  return String(Date.parse(createdDate) * 1000 + (Number.parseInt(id.slice(0, 4), 16) % 1000));
}
