import { Hono } from "hono";
import { z } from "zod";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, validationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import type { Payload } from "../kernel/wire";
import { categoryNotFound, categoryView, readCategoryPayload, wantedCategoryFields } from "./categories";
import { ancestorsOf, branchOf, childrenOf, heightOf } from "./category-tree";
import { slugFrom } from "./ids";
import { imageSchema, readImage } from "./image-input";
import { checkRevision, readInput } from "./input";
import { note } from "./journal";
import { buildSeo, seoSchema } from "./seo";
import { putProduct, touched } from "./store";
import type { Category } from "./types";

const deepest = 5;

const categorySchema = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  slug: z.string().min(1).max(100).nullish(),
  description: z.string().max(600).nullish(),
  visible: z.boolean().nullish(),
  image: imageSchema.nullish(),
  parentCategory: z.object({ id: z.string().nullish() }).nullish(),
  seoData: seoSchema.nullish(),
  revision: z.union([z.string(), z.number()]).nullish(),
});
type CategoryInput = z.infer<typeof categorySchema>;

const moveSchema = z.object({
  parentCategoryId: z.string().nullish(),
  position: z.enum(["FIRST", "LAST", "AFTER"]),
  moveAfterCategoryId: z.string().nullish(),
});

/** Owner's writes to the category tree. */
export function categoryWriteRoutes(): Router {
  const router: Router = new Hono<Env>();
  const base = "/categories/v1/categories";
  router.post(base, async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_CREATE");
    const category = createCategory(c, readInput(categorySchema, payload.category, "category"));
    return c.json({ category: viewOf(c, category, payload) });
  });
  router.patch(`${base}/visibility`, async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_UPDATE");
    const category = existing(c, String(payload.categoryId));
    checkRevision(payload.revision, category.revision, "category");
    return c.json({
      category: viewOf(c, save(c, { ...category, visible: payload.visible === true }), payload),
    });
  });
  router.patch(`${base}/:id`, async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_UPDATE");
    const category = existing(c, c.req.param("id"));
    const input = readInput(categorySchema, payload.category, "category");
    checkRevision(input.revision, category.revision, "category");
    return c.json({ category: viewOf(c, updateCategory(c, category, input), payload) });
  });
  router.delete(`${base}/:id`, async (c) => {
    await adminPayload(c, "CATEGORIES.CATEGORY_DELETE");
    deleteCategory(c, existing(c, c.req.param("id")));
    return c.json({});
  });
  router.post(`${base}/:id/move`, async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_MOVE");
    const category = existing(c, c.req.param("id"));
    const order = moveCategory(c, category, readInput(moveSchema, payload, "move"));
    return c.json({
      parentCategoryId: payload.parentCategoryId ?? null,
      categoriesAfterMove: order.slice(0, 100),
    });
  });
  router.post("/categories/v1/bulk/categories/show", async (c) => {
    const payload = await adminPayload(c, "CATEGORIES.CATEGORY_UPDATE");
    const ids = Array.isArray(payload.categoryIds) ? payload.categoryIds.map(String) : [];
    const shown = ids.map((id) => save(c, { ...existing(c, id), visible: true }));
    return c.json({
      results: shown.map((category, originalIndex) => ({
        itemMetadata: { id: category.id, originalIndex, success: true },
        ...(payload.returnEntity === true ? { category: viewOf(c, category, payload) } : {}),
      })),
      bulkActionMetadata: { totalSuccesses: shown.length, totalFailures: 0, undetailedFailures: 0 },
    });
  });
  return router;
}

export function adminPayload(c: WixContext, permission: string): Promise<Payload> {
  return readCategoryPayload(c, () => requireAdmin(c, permission));
}

export function existing(c: WixContext, id: string): Category {
  const category = c.var.world.state.catalog.categories[id];
  if (!category) throw categoryNotFound();
  return category;
}

function viewOf(c: WixContext, category: Category, payload: Payload) {
  return categoryView(c, category, wantedCategoryFields(payload.fields));
}

/** Keeps a changed category under its next revision. */
export function save(c: WixContext, category: Category): Category {
  const saved = { ...category, ...touched(c.var.world, category) };
  c.var.world.state.catalog.categories[saved.id] = saved;
  note(c.var.world.state.catalog, { kind: "category", action: "updated", category: saved });
  return saved;
}

function createCategory(c: WixContext, input: CategoryInput): Category {
  const { catalog } = c.var.world.state;
  const name = requiredName(input.name);
  const parent = parentOf(c, input.parentCategory?.id);
  const slug = input.slug ?? freeSlug(c, slugFrom(name));
  if (input.slug) refuseTakenSlug(c, slug);
  const category: Category = {
    id: c.var.world.newId(),
    ...touched(c.var.world),
    name,
    slug,
    description: input.description ?? "",
    visible: input.visible ?? true,
    ...(input.image ? { image: readImage(input.image) } : {}),
    ...(parent ? { parentId: parent.id } : {}),
    index: childrenOf(catalog, parent?.id ?? null).length,
    arranged: [],
    seoData: buildSeo(input.seoData ?? {}),
  };
  catalog.categories[category.id] = category;
  note(catalog, { kind: "category", action: "created", category });
  return category;
}

function requiredName(name: string | undefined): string {
  if (name) return name;
  throw validationError({
    field: "category.name",
    description: "must not be empty",
    violatedRule: "REQUIRED_FIELD",
  });
}

function parentOf(c: WixContext, id: string | null | undefined): Category | undefined {
  if (!id) return undefined;
  const { catalog } = c.var.world.state;
  const parent = catalog.categories[id];
  if (!parent) {
    throw applicationError(428, "PARENT_CATEGORY_NOT_IN_TREE", "The parent category is not in this tree.");
  }
  if (ancestorsOf(catalog, parent).length + 2 > deepest) throw tooDeep();
  return parent;
}

function tooDeep() {
  return applicationError(
    428,
    "CATEGORY_DEPTH_LIMIT_EXCEEDED",
    `Categories can be nested ${deepest} levels deep.`,
  );
}

function freeSlug(c: WixContext, wanted: string): string {
  const taken = new Set(Object.values(c.var.world.state.catalog.categories).map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 1; taken.has(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}

function refuseTakenSlug(c: WixContext, slug: string, self?: string): void {
  const other = Object.values(c.var.world.state.catalog.categories).find(
    (category) => category.slug === slug,
  );
  if (other && other.id !== self) {
    throw applicationError(409, "DUPLICATE_SLUG", `The slug '${slug}' is taken by another category.`);
  }
}

function updateCategory(c: WixContext, category: Category, input: CategoryInput): Category {
  if (input.slug) refuseTakenSlug(c, input.slug, category.id);
  const { image: _, ...rest } = category;
  const image = input.image === undefined ? category.image : input.image ? readImage(input.image) : undefined;
  return save(c, {
    ...rest,
    ...(image ? { image } : {}),
    name: input.name ?? category.name,
    slug: input.slug ?? category.slug,
    description: input.description === undefined ? category.description : (input.description ?? ""),
    visible: input.visible ?? category.visible,
    seoData: input.seoData ? buildSeo(input.seoData) : category.seoData,
  });
}

/** Removes a category with its subcategories; the products stay. Inferred: subcategories go too. */
function deleteCategory(c: WixContext, category: Category): void {
  refuseManaged(category);
  const { catalog } = c.var.world.state;
  const gone = new Set(branchOf(catalog, category).map(({ id }) => id));
  for (const product of Object.values(catalog.products)) {
    if (!product.memberships.some(({ categoryId }) => gone.has(categoryId))) continue;
    const memberships = product.memberships.filter(({ categoryId }) => !gone.has(categoryId));
    const mainCategoryId = gone.has(product.mainCategoryId)
      ? (memberships[0]?.categoryId ?? "")
      : product.mainCategoryId;
    putProduct(catalog, { ...product, memberships, mainCategoryId });
  }
  for (const id of gone) {
    const dropped = catalog.categories[id];
    delete catalog.categories[id];
    if (dropped) note(catalog, { kind: "category", action: "deleted", category: dropped });
  }
  renumber(c, childrenOf(catalog, category.parentId ?? null));
}

export function refuseManaged(category: Category): void {
  if (!category.system) return;
  throw applicationError(
    428,
    "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED",
    `The category '${category.name}' is kept by Wix Stores.`,
  );
}

/** Puts a category under a parent (or the top level) and answers the siblings' new order. */
function moveCategory(c: WixContext, category: Category, wish: z.infer<typeof moveSchema>): string[] {
  refuseManaged(category);
  const { catalog } = c.var.world.state;
  const parent = parentOf(c, wish.parentCategoryId);
  if (parent && branchOf(catalog, category).some(({ id }) => id === parent.id)) {
    throw applicationError(428, "TREE_CYCLE_DETECTED", "A category cannot be moved under itself.");
  }
  const level = parent ? ancestorsOf(catalog, parent).length + 2 : 1;
  if (level + heightOf(catalog, category) > deepest) throw tooDeep();
  const siblings = childrenOf(catalog, parent?.id ?? null).filter(({ id }) => id !== category.id);
  const place = placeAmong(siblings, wish);
  const { parentId: _, ...rest } = category;
  const moved = save(c, { ...rest, ...(parent ? { parentId: parent.id } : {}) });
  const order = [...siblings.slice(0, place), moved, ...siblings.slice(place)];
  renumber(c, order);
  note(catalog, { kind: "category", action: "moved", category: moved });
  return order.map(({ id }) => id);
}

function placeAmong(siblings: readonly Category[], wish: z.infer<typeof moveSchema>): number {
  if (wish.position !== "AFTER") return wish.position === "FIRST" ? 0 : siblings.length;
  if (!wish.moveAfterCategoryId) {
    throw applicationError(428, "MISSING_AFTER_CATEGORY", "Say after which category to put it.");
  }
  const place = siblings.findIndex(({ id }) => id === wish.moveAfterCategoryId);
  if (place === -1) {
    throw applicationError(428, "AFTER_CATEGORY_NOT_IN_PARENT", "That category has another parent.");
  }
  return place + 1;
}

function renumber(c: WixContext, siblings: readonly Category[]): void {
  const { categories } = c.var.world.state.catalog;
  siblings.forEach((sibling, index) => {
    categories[sibling.id] = { ...(categories[sibling.id] ?? sibling), index };
  });
}
