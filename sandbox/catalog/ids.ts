import { hash } from "node:crypto";

/** Wix's own app id for Stores, as it appears in catalogue references. */
export const storesAppId = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

/** The category tree of the store. */
export const storesTree = { appNamespace: "@wix/stores" } as const;

/** The same GUID for the same words, on every machine: seeds must not change from run to run. */
export function stableId(...words: string[]): string {
  const hex = hash("sha256", words.join("\u0000"));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const seedIds = {
  locationId: stableId("location", "default"),
  allProductsId: stableId("category", "all-products"),
};

/** `Café crème!` becomes `cafe-creme`. */
export function slugFrom(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
