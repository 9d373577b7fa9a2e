import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { asObject, cutPage, readWish } from "../kernel/query";
import { seesHiddenProducts } from "./access";
import { readable, readCategoryPayload } from "./categories";
import { branchOf, categoryIdsWithAncestors, isShown } from "./category-tree";
import { storesAppId } from "./ids";
import { membersOf, productById } from "./store";
import type { Category, Product } from "./types";

/** What is in a category, and which categories something is in. */
export function categoryItemRoutes(): Router {
  const router: Router = new Hono<Env>();
  const either = ["GET", "POST"];
  router.on(either, "/categories/v1/categories/list-categories-for-item", async (c) => {
    const payload = await readCategoryPayload(c);
    const product = productOf(c, payload.item);
    return c.json({
      directCategoryIds: product ? shownIds(c, directIds(product)) : [],
      allCategoryIds: product
        ? shownIds(c, categoryIdsWithAncestors(c.var.world.state.catalog, product))
        : [],
    });
  });
  router.on(either, "/categories/v1/categories/list-categories-for-items", async (c) => {
    const payload = await readCategoryPayload(c);
    // The SDK loses the items of a short request. Inferred: that then gets an empty list.
    const items = Array.isArray(payload.items) ? payload.items : [];
    return c.json({
      categoriesForItems: items.map((item) => {
        const product = productOf(c, item);
        const direct = product ? shownIds(c, directIds(product)) : [];
        const all = product ? shownIds(c, categoryIdsWithAncestors(c.var.world.state.catalog, product)) : [];
        return {
          item,
          directCategoryIds: direct,
          indirectCategoryIds: all.filter((id) => !direct.includes(id)),
        };
      }),
    });
  });
  router.on(either, "/categories/v1/categories/:id/list-items", async (c) => {
    const payload = await readCategoryPayload(c);
    const category = readable(c, c.var.world.state.catalog.categories[c.req.param("id")]);
    const options = {
      arranged: isTrue(payload.useCategoryArrangement),
      branch: isTrue(payload.includeItemsFromSubcategories),
    };
    const asked = { ...payload, filter: options };
    const { wish, ...place } = readWish(asked, { maxLimit: 100, defaultLimit: 100 });
    const { arranged, branch } = asObject(wish.filter) ?? {};
    const ids = itemIds(c, category, arranged === true, branch === true);
    const { items, pagingMetadata } = cutPage(ids, wish, place);
    return c.json({ items: items.map(reference), pagingMetadata });
  });
  router.on(either, "/categories/v1/categories/:id/arranged-items", async (c) => {
    await readCategoryPayload(c);
    const category = readable(c, c.var.world.state.catalog.categories[c.req.param("id")]);
    return c.json({ items: category.arranged.map(reference) });
  });
  return router;
}

export function reference(productId: string) {
  return { catalogItemId: productId, appId: storesAppId };
}

/** The product an item reference of this store names. */
export function productOf(c: WixContext, item: unknown): Product | undefined {
  const { catalogItemId, appId } = asObject(item) ?? {};
  if (appId !== undefined && appId !== storesAppId) return undefined;
  return typeof catalogItemId === "string"
    ? productById(c.var.world.state.catalog, catalogItemId)
    : undefined;
}

function directIds(product: Product): string[] {
  return product.memberships.map(({ categoryId }) => categoryId);
}

function shownIds(c: WixContext, ids: readonly string[]): string[] {
  const { catalog } = c.var.world.state;
  return ids.filter((id) => {
    const category = catalog.categories[id];
    return category !== undefined && isShown(catalog, category);
  });
}

/** Arranged items first when wanted, then by the date they were added, newest first. */
function itemIds(c: WixContext, category: Category, arranged: boolean, withBranch: boolean): string[] {
  const { catalog } = c.var.world.state;
  const branch = withBranch
    ? branchOf(catalog, category).filter((child) => isShown(catalog, child))
    : [category];
  const added = new Map<string, string>();
  for (const { id } of branch) {
    for (const productId of membersOf(catalog, id)) {
      const date =
        productById(catalog, productId)?.memberships.find(({ categoryId }) => categoryId === id)?.addedDate ??
        "";
      if (date >= (added.get(productId) ?? "")) added.set(productId, date);
    }
  }
  const hidden = seesHiddenProducts(c);
  const byDate = [...added]
    .filter(([id]) => hidden || productById(catalog, id)?.visible)
    .sort(([, a], [, b]) => (a === b ? 0 : a < b ? 1 : -1))
    .map(([id]) => id);
  if (!arranged) return byDate;
  const first = category.arranged.filter((id) => byDate.includes(id));
  return [...first, ...byDate.filter((id) => !first.includes(id))];
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}
