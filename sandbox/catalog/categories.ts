import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound, validationError } from "../kernel/errors";
import {
  asObject,
  cutPage,
  isEmptyFilter,
  type QuerySpec,
  readWish,
  runQuery,
  sortItems,
} from "../kernel/query";
import { compileFilter, emptyCondition, type FieldSpecs } from "../kernel/query-filter";
import { type Payload, readPayload } from "../kernel/wire";
import { readFields, requireReader, seesHiddenCategories } from "./access";
import { aggregate } from "./aggregations";
import { ancestorsOf, isShown } from "./category-tree";
import { tokens } from "./free-text";
import { storesTree } from "./ids";
import { richContentFromHtml } from "./rich-content";
import type { CatalogState } from "./state";
import { membersOf } from "./store";
import type { Category } from "./types";

const readPermission = "CATEGORIES.CATEGORY_READ";
const categoryFields = ["DESCRIPTION", "RICH_CONTENT_DESCRIPTION", "BREADCRUMBS_INFO"] as const;
type CategoryField = (typeof categoryFields)[number];

/** `CategoryQuerySpec`; treeReference is the same for every category of the store. */
const fields: FieldSpecs = {
  id: {},
  slug: {},
  visible: {},
  "treeReference.appNamespace": { read: () => storesTree.appNamespace },
  "treeReference.treeKey": { read: () => null },
  createdDate: { sortable: true, kind: "date" },
  updatedDate: { sortable: true, kind: "date" },
  managingAppId: { sortable: true },
  name: { sortable: true },
  "parentCategory.id": { sortable: true, read: (category) => (category as Category).parentId },
  "parentCategory.index": {
    sortable: true,
    kind: "number",
    read: (category) => (category as Category).index,
  },
};
const defaultSort = [{ fieldName: "createdDate", order: "DESC" }];
const querySpec: QuerySpec = { fields, maxLimit: 1000, defaultLimit: 100, defaultSort };
const searchSpec: QuerySpec = { ...querySpec, allowEmptyPage: true };

/** Reading categories: query, search, count, one by id or slug, trees. */
export function categoryRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/categories/v1/categories/query", async (c) => {
    const payload = await readCategoryPayload(c);
    const wanted = readFields(payload.fields, categoryFields);
    const query = asObject(payload.query) ?? {};
    refuseEmptyFilter(query);
    const { items, pagingMetadata } = runQuery(listed(c, payload), query, querySpec);
    return c.json({ categories: items.map((category) => categoryView(c, category, wanted)), pagingMetadata });
  });
  router.post("/categories/v1/categories/search", async (c) => {
    const payload = await readCategoryPayload(c);
    const wanted = readFields(payload.fields, categoryFields);
    const { wish, ...place } = readWish(asObject(payload.search) ?? {}, searchSpec, [
      "search",
      "aggregations",
    ]);
    const found = searched(listed(c, payload), wish);
    const { items, pagingMetadata } = cutPage(sortItems(found, wish.sort, searchSpec), wish, place);
    return c.json({
      categories: items.map((category) => categoryView(c, category, wanted)),
      pagingMetadata,
      ...(wish.aggregations ? { aggregationData: aggregate(found, wish.aggregations, fields) } : {}),
    });
  });
  router.post("/categories/v1/categories/count", async (c) => {
    const payload = await readCategoryPayload(c);
    return c.json({ count: searched(listed(c, payload), payload).length });
  });
  router.get("/categories/v1/categories/list-trees", (c) => {
    requireReader(c, readPermission);
    return c.json({ trees: [storesTree] });
  });
  router.get("/categories/v1/categories/slug/:slug", async (c) => {
    const payload = await readCategoryPayload(c);
    const bySlug = Object.values(c.var.world.state.catalog.categories).find(
      ({ slug }) => slug === c.req.param("slug"),
    );
    return c.json({
      category: categoryView(c, readable(c, bySlug), readFields(payload.fields, categoryFields)),
    });
  });
  router.get("/categories/v1/categories/:id", async (c) => {
    const payload = await readCategoryPayload(c);
    const category = readable(c, c.var.world.state.catalog.categories[c.req.param("id")]);
    return c.json({ category: categoryView(c, category, readFields(payload.fields, categoryFields)) });
  });
  return router;
}

/** The arguments of a category call, once the caller may read and named the store's tree. */
export async function readCategoryPayload(
  c: WixContext,
  check = () => requireReader(c, readPermission),
): Promise<Payload> {
  const payload = await readPayload(c);
  check();
  const namespace = asObject(payload.treeReference)?.appNamespace;
  // Inferred: a tree nobody has is an empty answer in Wix; the sandbox only knows the store's and says so.
  if (namespace === undefined || namespace === null || namespace === "") {
    throw validationError({
      field: "treeReference.appNamespace",
      description: "must not be empty",
      violatedRule: "REQUIRED_FIELD",
    });
  }
  if (namespace !== storesTree.appNamespace) {
    throw notFound("TREE_NOT_FOUND", `There is no category tree '${String(namespace)}'.`);
  }
  return payload;
}

/** Visitors must filter by something: a bare `find()` is refused. */
function refuseEmptyFilter(query: Record<string, unknown>): void {
  const followsCursor = asObject(query.cursorPaging)?.cursor;
  if (!followsCursor && query.filter !== undefined && isEmptyFilter(query.filter)) throw emptyCondition();
}

/** Categories the call lists: visible ones, unless an admin asks for all. */
function listed(c: WixContext, payload: Payload): Category[] {
  const { catalog } = c.var.world.state;
  const everything = payload.returnNonVisibleCategories === true && seesHiddenCategories(c);
  const categories = Object.values(catalog.categories);
  return everything ? categories : categories.filter((category) => isShown(catalog, category));
}

function searched(categories: readonly Category[], wish: Record<string, unknown>): Category[] {
  const search = asObject(wish.search);
  const words = tokens(String(search?.expression ?? ""));
  const matches = compileFilter(wish.filter, fields);
  return categories.filter((category) => {
    if (!matches(category)) return false;
    if (words.length === 0) return true;
    const own = tokens(`${category.name} ${category.description}`);
    const has = (word: string) => own.some((token) => token.startsWith(word));
    return search?.mode === "AND" ? words.every(has) : words.some(has);
  });
}

/** 404 for what is not there and, for visitors, for what is hidden. Inferred: the code. */
export function readable(c: WixContext, category: Category | undefined): Category {
  if (category && (isShown(c.var.world.state.catalog, category) || seesHiddenCategories(c))) return category;
  throw categoryNotFound();
}

export function categoryNotFound() {
  return notFound("CATEGORY_NOT_FOUND", "Category not found");
}

/** A category as the API answers it. `breadcrumbsInfo` lists ancestors only. */
export function categoryView(c: WixContext, category: Category, wanted: ReadonlySet<CategoryField>) {
  const { catalog } = c.var.world.state;
  const { parentId, index, arranged: _, system, description, ...rest } = category;
  return {
    ...rest,
    ...(wanted.has("DESCRIPTION") ? { description } : {}),
    ...(wanted.has("RICH_CONTENT_DESCRIPTION")
      ? { richContentDescription: richContentFromHtml(description, category.createdDate) }
      : {}),
    ...(wanted.has("BREADCRUMBS_INFO")
      ? { breadcrumbsInfo: { breadcrumbs: breadcrumbs(catalog, category) } }
      : {}),
    itemCounter: membersOf(catalog, category.id).size,
    parentCategory: { ...(parentId === undefined ? {} : { id: parentId }), index },
    treeReference: storesTree,
    ...(system ? { managed: true } : {}),
  };
}

export function wantedCategoryFields(value: unknown): ReadonlySet<CategoryField> {
  return readFields(value, categoryFields);
}

function breadcrumbs(catalog: CatalogState, category: Category) {
  return ancestorsOf(catalog, category)
    .slice(-5)
    .map(({ id, name, slug }) => ({ categoryId: id, categoryName: name, categorySlug: slug }));
}
