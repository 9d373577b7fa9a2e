import { Hono } from "hono";
import { z } from "zod";
import { requireReader } from "../catalog/access";
import { slugFrom } from "../catalog/ids";
import { readInput } from "../catalog/input";
import { membersOf, productById, putProduct } from "../catalog/store";
import type { Category } from "../catalog/types";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound } from "../kernel/errors";
import { hasAdminPermission, requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { allProductsId } from "./ids";
import { readProducts } from "./products";
import { collectionSpec, offsetPage } from "./specs";
import { mediaItem } from "./view";

const modify = "WIX_STORES.MODIFY_PRODUCTS";

const collectionSchema = z.object({
  name: z.string().min(1).max(50).optional(),
  slug: z.string().min(1).max(100).optional(),
  description: z.string().max(600).optional(),
  visible: z.boolean().optional(),
});

/** Collections: flat, the one of everything included. */
export function collectionRoutesV1(): Router {
  const router: Router = new Hono<Env>();
  router.on(["GET", "POST"], "/v2/collections/query", async (c) => {
    const { query } = await readPayload(c);
    requireReader(c, readProducts);
    const { items, offsetMetadata } = offsetPage(shownCollections(c), query, collectionSpec);
    return c.json({
      collections: items.map((entry) => collectionView(c.var.world, entry)),
      metadata: offsetMetadata,
    });
  });
  for (const path of ["/v2/collections/slug/:slug", "/stores-reader/v1/collections/slug/:slug"]) {
    router.get(path, (c) => answer(c, ({ slug }) => slug === c.req.param("slug")));
  }
  router.get("/v2/collections/:id", (c) => answer(c, ({ id }) => id === c.req.param("id")));
  writes(router);
  return router;
}

function writes(router: Router): void {
  router.post("/stores/v1/collections", async (c) => {
    const { collection } = await adminPayload(c);
    const input = readInput(collectionSchema.required({ name: true }), collection, "collection");
    const now = c.var.world.now().toISOString();
    const { categories } = c.var.world.state.catalog;
    const entry: Category = {
      id: c.var.world.newId(),
      revision: "1",
      createdDate: now,
      updatedDate: now,
      name: input.name,
      slug: input.slug ?? slugFrom(input.name),
      description: input.description ?? "",
      visible: input.visible ?? true,
      index: Object.keys(categories).length,
      arranged: [],
      seoData: { tags: [] },
    };
    categories[entry.id] = entry;
    return c.json({ collection: collectionView(c.var.world, entry) });
  });
  router.patch("/stores/v1/collections/:id", async (c) => {
    const { collection } = await adminPayload(c);
    const { name, slug, description, visible } = readInput(collectionSchema, collection, "collection");
    const entry = {
      ...existing(c),
      ...(name === undefined ? {} : { name }),
      ...(slug === undefined ? {} : { slug }),
      ...(description === undefined ? {} : { description }),
      ...(visible === undefined ? {} : { visible }),
    };
    c.var.world.state.catalog.categories[entry.id] = entry;
    return c.json({ collection: collectionView(c.var.world, entry) });
  });
  router.delete("/stores/v1/collections/:id", (c) => {
    requireAdmin(c, modify);
    const { id } = existing(c);
    const { catalog } = c.var.world.state;
    for (const productId of [...membersOf(catalog, id)]) setMember(c, productId, id, false);
    delete catalog.categories[id];
    return c.json({});
  });
  for (const [path, isMember] of [
    ["productIds", true],
    ["productIds/delete", false],
  ] as const) {
    router.post(`/stores/v1/collections/:id/${path}`, async (c) => {
      const { productIds } = await adminPayload(c);
      const ids = readInput(z.array(z.string()).min(1).max(100), productIds, "productIds");
      const { id } = existing(c);
      for (const productId of ids) setMember(c, productId, id, isMember);
      return c.json({});
    });
  }
}

async function adminPayload(c: WixContext) {
  const payload = await readPayload(c);
  requireAdmin(c, modify);
  return payload;
}

/** The collection a write is about; Wix keeps the one of everything (inferred: as if it were not there). */
function existing(c: WixContext): Category {
  const { categories } = c.var.world.state.catalog;
  const id = c.req.param("id") ?? "";
  const found = Object.hasOwn(categories, id) ? categories[id] : undefined;
  if (found && id !== allProductsId) return found;
  throw notFound("COLLECTION_NOT_FOUND", "Collection not found");
}

function setMember(c: WixContext, productId: string, categoryId: string, isMember: boolean): void {
  const { catalog } = c.var.world.state;
  const product = productById(catalog, productId);
  if (!product) throw notFound("PRODUCT_NOT_FOUND", "Product not found");
  const others = product.memberships.filter((membership) => membership.categoryId !== categoryId);
  const own = { categoryId, addedDate: c.var.world.now().toISOString() };
  putProduct(catalog, { ...product, memberships: isMember ? [...others, own] : others });
}

function answer(c: WixContext, isWanted: (collection: Category) => boolean) {
  requireReader(c, readProducts);
  const found = shownCollections(c).find(isWanted);
  // Inferred: the code.
  if (!found) throw notFound("COLLECTION_NOT_FOUND", "Collection not found");
  return c.json({ collection: collectionView(c.var.world, found) });
}

/** Inferred: in the order they were made, hidden ones only for who manages the catalogue. */
function shownCollections(c: WixContext): Category[] {
  const all = Object.values(c.var.world.state.catalog.categories);
  return hasAdminPermission(c, modify) ? all : all.filter(({ visible }) => visible);
}

function collectionView(world: World, { id, name, slug, description, visible, image }: Category) {
  const { catalog } = world.state;
  const members = [...membersOf(catalog, id)].filter((one) => productById(catalog, one)?.visible);
  const media = image && mediaItem(image);
  return {
    id,
    name,
    slug,
    description,
    visible,
    numberOfProducts: members.length,
    media: media ? { mainMedia: media, items: [media] } : { items: [] },
  };
}
