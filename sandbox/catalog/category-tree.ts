import type { CatalogState } from "./state";
import type { Category, Product } from "./types";

/** A category's ancestors, the top one first. */
export function ancestorsOf(state: CatalogState, category: Category): Category[] {
  const path: Category[] = [];
  let parent = category.parentId === undefined ? undefined : state.categories[category.parentId];
  while (parent && !path.includes(parent)) {
    path.unshift(parent);
    parent = parent.parentId === undefined ? undefined : state.categories[parent.parentId];
  }
  return path;
}

/** The product's categories and all their ancestors, each once. */
export function categoryIdsWithAncestors(state: CatalogState, product: Product): string[] {
  const ids = new Set<string>();
  for (const { categoryId } of product.memberships) {
    for (const id of withAncestorIds(state, categoryId)) ids.add(id);
  }
  return [...ids];
}

/** Ids of a category and its ancestors, nearest first. */
export function withAncestorIds(state: CatalogState, categoryId: string): string[] {
  const ids: string[] = [];
  let current: string | undefined = categoryId;
  while (current !== undefined && !ids.includes(current)) {
    ids.push(current);
    current = state.categories[current]?.parentId;
  }
  return ids;
}

/** Direct children in their order. `null` asks for the top level. */
export function childrenOf(state: CatalogState, parentId: string | null): Category[] {
  return Object.values(state.categories)
    .filter((category) => (category.parentId ?? null) === parentId)
    .sort((a, b) => a.index - b.index);
}

/** A category and everything under it. */
export function branchOf(state: CatalogState, category: Category): Category[] {
  return [category, ...childrenOf(state, category.id).flatMap((child) => branchOf(state, child))];
}

/** How many levels lie under a category. */
export function heightOf(state: CatalogState, category: Category): number {
  return childrenOf(state, category.id).reduce(
    (most, child) => Math.max(most, 1 + heightOf(state, child)),
    0,
  );
}

/** A category is shown when it and all its ancestors are. */
export function isShown(state: CatalogState, category: Category): boolean {
  return category.visible && ancestorsOf(state, category).every((ancestor) => ancestor.visible);
}
