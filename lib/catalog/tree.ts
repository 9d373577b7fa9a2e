import type { Category } from "./types";

/** A category and the path to it, ancestors first. */
export interface FoundCategory {
  category: Category;
  path: Category[];
}

/** The category with this slug and the path to it, ancestors first. */
export function findCategory(
  tree: Category[],
  slug: string,
  path: Category[] = [],
): FoundCategory | undefined {
  for (const category of tree) {
    if (category.slug === slug) return { category, path };
    const found = findCategory(category.children, slug, [...path, category]);
    if (found) return found;
  }
  return undefined;
}

/** Every category of the tree, parents before their children. */
export function flattenCategories(tree: Category[]): Category[] {
  return tree.flatMap((category) => [category, ...flattenCategories(category.children)]);
}
