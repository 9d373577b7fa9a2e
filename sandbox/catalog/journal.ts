import type { CatalogState } from "./state";
import type { Category, InventoryItem, Product } from "./types";

/** What happened to the catalogue, in the words of Wix's events. */
export type CatalogChange =
  | { kind: "product"; action: "created" | "deleted"; product: Product }
  | { kind: "product"; action: "updated"; product: Product; before: Product }
  | { kind: "item"; action: "created"; item: InventoryItem }
  | { kind: "item"; action: "deleted"; item: InventoryItem }
  | { kind: "item"; action: "updated"; item: InventoryItem; before: InventoryItem }
  | { kind: "category"; action: "created" | "updated" | "deleted" | "moved"; category: Category }
  | { kind: "membership"; action: "added" | "removed"; categoryId: string; productId: string }
  | { kind: "arrangement"; categoryId: string };

const journals = new WeakMap<CatalogState, CatalogChange[]>();

/** Writes a change down, where somebody wants to know. */
export function note(state: CatalogState, change: CatalogChange): void {
  journals.get(state)?.push(change);
}

/** Everything that was written down since the last call, oldest first. The first call opens the journal. */
export function takeChanges(state: CatalogState): CatalogChange[] {
  const known = journals.get(state);
  if (!known) {
    journals.set(state, []);
    return [];
  }
  return known.splice(0);
}
