import { categories } from "@wix/categories";
import { createClient } from "@wix/sdk";
import { afterAll, describe, expect, it } from "vitest";
import { keyAuth } from "../testing/clients";
import { startSandbox } from "../testing/harness";
import { fixtureShop } from "./fixture";
import { catalogFromSeed } from "./from-seed";
import { stableId, storesAppId } from "./ids";
import { failureOf, present, visitorAuth } from "./testing";

const modules = { categories };
const tree = { appNamespace: "@wix/stores", treeKey: null };
const owner = createClient({ auth: keyAuth("catalog"), modules });
const idOf = (slug: string) => stableId("category", slug);

const sandbox = await startSandbox();
afterAll(() => sandbox.stop());
sandbox.world.state.catalog = catalogFromSeed(fixtureShop);
const shopper = createClient({ auth: await visitorAuth(), modules });

describe("categories", () => {
  it("lists visible ones; a hidden parent hides its children", async () => {
    const { items } = await shopper.categories
      .queryCategories({ treeReference: tree, fields: ["DESCRIPTION"] })
      .eq("visible", true)
      .ascending("parentCategory.index")
      .find();
    expect(items.map(({ slug }) => slug)).toEqual(["all-products", "tees", "clothes", "bowls"]);
    expect(items[1]).toMatchObject({
      name: "Tees",
      description: "All tees",
      itemCounter: 1,
      parentCategory: { _id: idOf("clothes"), index: 0 },
      treeReference: { appNamespace: "@wix/stores" },
    });
    expect(items[1]?.image).toMatch(/^wix:image:/);
    expect(items[1]?._createdDate).toBeInstanceOf(Date);
  });

  it("refuses a query without a condition, as Wix does", async () => {
    const failure = await failureOf(shopper.categories.queryCategories({ treeReference: tree }).find());
    expect(failure).toMatchObject({ status: 400, details: { applicationError: { code: "INVALID_FILTER" } } });
  });

  it("refuses a call that names no tree", async () => {
    const failure = await failureOf(shopper.categories.getCategory(idOf("tees"), { appNamespace: "" }));
    expect(failure.status).toBe(400);
  });

  it("finds one by id or slug, with its ancestors", async () => {
    const byId = await shopper.categories.getCategory(idOf("tees"), tree, { fields: ["BREADCRUMBS_INFO"] });
    expect(byId.breadcrumbsInfo?.breadcrumbs).toEqual([
      { categoryId: idOf("clothes"), categoryName: "Clothes", categorySlug: "clothes" },
    ]);
    const { category } = await shopper.categories.getCategoryBySlug("bowls", tree);
    expect(category?.name).toBe("Bowls");
    for (const slug of ["secret", "secret-child", "nothing"]) {
      const failure = await failureOf(shopper.categories.getCategoryBySlug(slug, tree));
      expect(failure.status).toBe(404);
    }
    expect((await owner.categories.getCategoryBySlug("secret", tree)).category?.visible).toBe(false);
  });

  it("searches by words and counts", async () => {
    const { categories: found } = await shopper.categories.searchCategories(
      { search: { expression: "round" }, filter: {} },
      { treeReference: tree },
    );
    expect(found?.map(({ slug }) => slug)).toEqual(["bowls"]);
    expect(await shopper.categories.countCategories({ treeReference: tree })).toEqual({ count: 4 });
    expect(
      await owner.categories.countCategories({ treeReference: tree, returnNonVisibleCategories: true }),
    ).toEqual({
      count: 6,
    });
  });

  it("lists what is in a category, newest first, hidden products left out", async () => {
    const { items } = await shopper.categories.listItemsInCategory(idOf("bowls"), tree, {
      cursorPaging: { limit: 2 },
    });
    expect(items).toEqual([
      { catalogItemId: stableId("product", "spring-bowl"), appId: storesAppId },
      { catalogItemId: stableId("product", "salad-bowl"), appId: storesAppId },
    ]);
    const clothes = await shopper.categories.listItemsInCategory(idOf("clothes"), tree, {
      includeItemsFromSubcategories: true,
    });
    expect(clothes.items).toHaveLength(1);
    const direct = await shopper.categories.listItemsInCategory(idOf("clothes"), tree);
    expect(direct.items).toEqual([]);
  });

  it("lists the categories something is in", async () => {
    const item = { catalogItemId: stableId("product", "logo-tee"), appId: storesAppId };
    const answer = await shopper.categories.listCategoriesForItem(item, { treeReference: tree });
    expect(answer.directCategoryIds).toEqual([idOf("tees"), stableId("category", "all-products")]);
    expect(answer.allCategoryIds).toContain(idOf("clothes"));
    const lost = await shopper.categories.listCategoriesForItems([item], { treeReference: tree });
    expect(lost.categoriesForItems ?? []).toEqual([]);
  });
});

describe("an owner's changes to categories", () => {
  it("are refused to visitors and to keys without the permission", async () => {
    const wish = { name: "Mugs", parentCategory: { _id: idOf("bowls") } };
    expect((await failureOf(shopper.categories.createCategory(wish, { treeReference: tree }))).status).toBe(
      403,
    );
    const orders = createClient({ auth: keyAuth("orders"), modules });
    expect((await failureOf(orders.categories.createCategory(wish, { treeReference: tree }))).status).toBe(
      403,
    );
  });

  it("create, rename, hide, move, fill, arrange and delete", async () => {
    const created = await owner.categories.createCategory(
      { name: "Rice Bowls", parentCategory: { _id: idOf("bowls") } },
      { treeReference: tree },
    );
    expect(created).toMatchObject({
      slug: "rice-bowls",
      visible: true,
      parentCategory: { _id: idOf("bowls"), index: 0 },
    });
    const id = present(created._id);

    const renamed = await owner.categories.updateCategory(
      id,
      { revision: present(created.revision), name: "Rice & Soup Bowls" },
      { treeReference: tree },
    );
    expect(renamed).toMatchObject({ name: "Rice & Soup Bowls", revision: "2", slug: "rice-bowls" });
    const stale = await failureOf(
      owner.categories.updateCategory(id, { revision: "1", name: "Late" }, { treeReference: tree }),
    );
    expect(stale).toMatchObject({ status: 409, details: { applicationError: { code: "INVALID_REVISION" } } });

    const stone = { catalogItemId: stableId("product", "stone-bowl"), appId: storesAppId };
    const salad = { catalogItemId: stableId("product", "salad-bowl"), appId: storesAppId };
    const nobody = { catalogItemId: stableId("nobody"), appId: storesAppId };
    const added = await owner.categories.bulkAddItemsToCategory(id, [stone, salad, nobody], {
      treeReference: tree,
    });
    expect(added.bulkActionMetadata).toEqual({ totalSuccesses: 2, totalFailures: 1, undetailedFailures: 0 });
    await owner.categories.setArrangedItems(id, tree, { items: [stone] });
    const arranged = await shopper.categories.listItemsInCategory(id, tree, { useCategoryArrangement: true });
    expect(arranged.items?.[0]).toEqual(stone);
    expect((await shopper.categories.getArrangedItems(id, tree)).items).toEqual([stone]);
    const removed = await owner.categories.bulkRemoveItemsFromCategory(id, [stone], { treeReference: tree });
    expect(removed.bulkActionMetadata?.totalSuccesses).toBe(1);
    expect((await shopper.categories.listItemsInCategory(id, tree)).items).toEqual([salad]);

    const moved = await owner.categories.moveCategory(id, tree, {
      parentCategoryId: idOf("tees"),
      position: "FIRST",
    });
    expect(moved.categoriesAfterMove).toEqual([id]);
    const cycle = await failureOf(
      owner.categories.moveCategory(idOf("clothes"), tree, { parentCategoryId: id, position: "LAST" }),
    );
    expect(cycle.details?.applicationError?.code).toBe("TREE_CYCLE_DETECTED");

    const current = await owner.categories.getCategory(id, tree);
    const { category: hidden } = await owner.categories.updateCategoryVisibility(id, {
      visible: false,
      revision: present(current.revision),
      treeReference: tree,
    });
    expect(hidden?.visible).toBe(false);
    expect((await failureOf(shopper.categories.getCategory(id, tree))).status).toBe(404);

    await owner.categories.deleteCategory(id, tree);
    expect((await failureOf(owner.categories.getCategory(id, tree))).status).toBe(404);
  });

  it("keep the category of all products", async () => {
    const all = stableId("category", "all-products");
    const failure = await failureOf(owner.categories.deleteCategory(all, tree));
    expect(failure.details?.applicationError?.code).toBe("MANAGED_CATEGORY_OPERATION_NOT_ALLOWED");
  });

  it("refuse a slug that is taken", async () => {
    const wish = { name: "Tees again", slug: "tees", parentCategory: {} };
    const failure = await failureOf(owner.categories.createCategory(wish as never, { treeReference: tree }));
    expect(failure.details?.applicationError?.code).toBe("DUPLICATE_SLUG");
  });
});
