import { Hono } from "hono";
import { bulkCounts, bulkError } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { productOf, reference } from "./category-items";
import { adminPayload, existing, refuseManaged, save } from "./category-writes";
import { noSuch, readList } from "./input";
import { note } from "./journal";
import { putProduct } from "./store";
import type { Category, Product } from "./types";

const mostItems = 100;

/** Putting products into categories, taking them out, arranging them. */
export function categoryItemWriteRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/categories/v1/bulk/categories/:id/add-items", async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_ADD_ITEM");
    const category = existing(c, c.req.param("id"));
    return c.json(
      eachItem(c, readList(payload.items, "items", mostItems), (product) => addTo(c, category, product)),
    );
  });
  router.post("/categories/v1/bulk/categories/:id/remove-items", async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_REMOVE_ITEM");
    const category = existing(c, c.req.param("id"));
    return c.json(
      eachItem(c, readList(payload.items, "items", mostItems), (product) => takeFrom(c, category, product)),
    );
  });
  router.post("/categories/v1/bulk/categories/add-item", async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_ADD_ITEM");
    const ids = readList(payload.categoryIds, "categoryIds", mostItems);
    return c.json(eachCategory(c, ids, payload.item, (category, product) => addTo(c, category, product)));
  });
  router.post("/categories/v1/bulk/categories/remove-item", async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_REMOVE_ITEM");
    const ids = readList(payload.categoryIds, "categoryIds", mostItems);
    return c.json(eachCategory(c, ids, payload.item, (category, product) => takeFrom(c, category, product)));
  });
  router.post("/categories/v1/bulk/categories/set-item-categories", async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_ADD_ITEM");
    const wanted = Array.isArray(payload.categoryIds) ? payload.categoryIds.map(String) : [];
    const before = productOf(c, payload.item)?.memberships.map(({ categoryId }) => categoryId) ?? [];
    const leaving = before.filter((id) => !wanted.includes(id) && !existing(c, id).system);
    const joining = wanted.filter((id) => !before.includes(id));
    const added = eachCategory(c, joining, payload.item, (category, product) => addTo(c, category, product));
    const removed = eachCategory(c, leaving, payload.item, (category, product) =>
      takeFrom(c, category, product),
    );
    const lines = [...added.results, ...removed.results].map(({ itemMetadata }) => itemMetadata.success);
    return c.json({
      addResults: added.results,
      removeResults: removed.results,
      bulkActionMetadata: bulkCounts(lines),
    });
  });
  router.post("/categories/v1/categories/:id/set-arranged-items", async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_MOVE_ITEM");
    const category = existing(c, c.req.param("id"));
    const items = Array.isArray(payload.items) ? payload.items.slice(0, mostItems) : [];
    const arranged = items.map((item) => {
      const product = productOf(c, item);
      if (product?.memberships.some(({ categoryId }) => categoryId === category.id)) return product.id;
      throw applicationError(
        428,
        "ITEM_NOT_IN_CATEGORY",
        "Only items of the category can be arranged in it.",
      );
    });
    save(c, { ...category, arranged });
    note(c.var.world.state.catalog, { kind: "arrangement", categoryId: category.id });
    return c.json({ items: arranged.map(reference) });
  });
  return router;
}

function addTo(c: WixContext, category: Category, product: Product): void {
  if (product.memberships.some(({ categoryId }) => categoryId === category.id)) return;
  const joined = { categoryId: category.id, addedDate: c.var.world.now().toISOString() };
  putProduct(c.var.world.state.catalog, { ...product, memberships: [joined, ...product.memberships] });
}

function takeFrom(c: WixContext, category: Category, product: Product): void {
  refuseManaged(category);
  if (!product.memberships.some(({ categoryId }) => categoryId === category.id)) {
    throw applicationError(428, "ITEM_NOT_IN_CATEGORY", "The item is not in this category.");
  }
  const memberships = product.memberships.filter(({ categoryId }) => categoryId !== category.id);
  const mainCategoryId =
    product.mainCategoryId === category.id ? (memberships[0]?.categoryId ?? "") : product.mainCategoryId;
  putProduct(c.var.world.state.catalog, { ...product, memberships, mainCategoryId });
  if (category.arranged.includes(product.id)) {
    save(c, { ...category, arranged: category.arranged.filter((id) => id !== product.id) });
  }
}

function eachItem(c: WixContext, items: readonly unknown[], act: (product: Product) => void) {
  const results = items.map((item, originalIndex) => {
    const failure = attempt(() => {
      const product = productOf(c, item);
      if (!product) throw noSuch("Item");
      act(product);
    });
    return {
      itemMetadata: { item, originalIndex, success: !failure, ...(failure ? { error: failure } : {}) },
    };
  });
  return { results, bulkActionMetadata: bulkCounts(results.map(({ itemMetadata }) => itemMetadata.success)) };
}

function eachCategory(
  c: WixContext,
  ids: readonly unknown[],
  item: unknown,
  act: (category: Category, product: Product) => void,
) {
  const results = ids.map((id, originalIndex) => {
    const failure = attempt(() => {
      const product = productOf(c, item);
      if (!product) throw noSuch("Item");
      act(existing(c, String(id)), product);
    });
    return { itemMetadata: { id, originalIndex, success: !failure, ...(failure ? { error: failure } : {}) } };
  });
  return { results, bulkActionMetadata: bulkCounts(results.map(({ itemMetadata }) => itemMetadata.success)) };
}

function attempt(act: () => void) {
  try {
    act();
    return undefined;
  } catch (error) {
    return bulkError(error);
  }
}
