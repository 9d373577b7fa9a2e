import { Hono } from "hono";
import { z } from "zod";
import { allProducts, productById } from "../catalog/store";
import type { Product } from "../catalog/types";
import type { Env, Router } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAnybody } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { parse } from "./schemas";
import { storesAppId } from "./state";

/** Ids and types of Wix Stores' algorithms are Wix's own; how each finds its products is inferred. */
interface AlgorithmInfo {
  id: string;
  name: string;
  type: "RELATED_ITEMS" | "GLOBAL";
  /** Product ids, best first. */
  find: (world: World, ids: readonly string[]) => string[];
}

const algorithms: AlgorithmInfo[] = [
  {
    id: "68ebce04-b96a-4c52-9329-08fc9d8c1253",
    name: "From the same categories",
    type: "RELATED_ITEMS",
    find: fromSameCategories,
  },
  {
    id: "d5aac1e1-2e53-4d11-85f7-7172710b4783",
    name: "Frequently bought together",
    type: "RELATED_ITEMS",
    find: boughtTogether,
  },
  // Nobody counts views here, so there is never enough to recommend.
  {
    id: "5dd69f67-9ab9-478e-ba7c-10c6c6e7285f",
    name: "Frequently viewed together",
    type: "RELATED_ITEMS",
    find: () => [],
  },
  { id: "ba491fd2-b172-4552-9ea6-7202e01d1d3c", name: "Best sellers", type: "GLOBAL", find: bestSellers },
];

const reference = z.object({ catalogItemId: z.string().min(1).max(36), appId: z.string().min(1) });
const requestSchema = z.object({
  algorithms: z
    .array(z.object({ id: z.guid(), appId: z.string().min(1).max(36) }))
    .min(1)
    .max(10),
  items: z.array(reference).max(300).default([]),
  minimumRecommendedItems: z.number().int().max(100).default(0),
});

const mostItems = 100;

/** Products that go with others. */
export function recommendationRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/v1/recommendations/algorithms", (c) => {
    requireAnybody(c);
    return c.json({
      availableAlgorithms: algorithms.map(({ id, name, type }) => ({
        config: { algorithmId: id, name, description: name, algorithmType: type },
        appId: storesAppId,
        catalogAppIds: [storesAppId],
      })),
    });
  });
  router.post("/v1/recommendations/get", async (c) => {
    requireAnybody(c);
    const wish = parse(requestSchema, await readPayload(c));
    return c.json(recommend(c.var.world, wish));
  });
  return router;
}

/** The first algorithm that finds enough; an empty answer when none does (documented). */
function recommend(world: World, wish: z.output<typeof requestSchema>) {
  const ids = wish.items.map(({ catalogItemId, appId }) => {
    if (appId !== storesAppId) {
      throw applicationError(400, "ITEM_APP_ID_NOT_SUPPORTED", "Only items of Wix Stores are supported");
    }
    return catalogItemId;
  });
  for (const { id, appId } of wish.algorithms) {
    const algorithm = algorithms.find((one) => one.id === id && appId === storesAppId);
    if (!algorithm) throw applicationError(400, "ALGORITHM_NOT_SUPPORTED", "The algorithm is not supported");
    const found = algorithm
      .find(world, ids)
      .filter((one) => !ids.includes(one) && productById(world.state.catalog, one)?.visible)
      .slice(0, mostItems);
    if (found.length === 0 || found.length < wish.minimumRecommendedItems) continue;
    const items = found.map((catalogItemId) => ({ catalogItemId, appId: storesAppId }));
    return { recommendation: { algorithm: { id, appId }, items } };
  }
  return {};
}

function fromSameCategories(world: World, ids: readonly string[]): string[] {
  const { catalog } = world.state;
  const mains = new Set(ids.flatMap((id) => productById(catalog, id)?.mainCategoryId ?? []));
  return allProducts(catalog)
    .filter((product: Product) => mains.has(product.mainCategoryId))
    .map(({ id }) => id);
}

function boughtTogether(world: World, ids: readonly string[]): string[] {
  return ranked(ordersAsIds(world).filter((order) => order.some((id) => ids.includes(id))));
}

function bestSellers(world: World): string[] {
  return ranked(ordersAsIds(world));
}

/** Product ids of every order. */
function ordersAsIds(world: World): string[][] {
  return world.state.ecom.orders.map(({ order }) => {
    const lines = Array.isArray(order.lineItems) ? order.lineItems : [];
    return lines.flatMap(
      (line: { catalogReference?: { catalogItemId?: string } }) => line.catalogReference?.catalogItemId ?? [],
    );
  });
}

/** By the number of orders each is in, most first. */
function ranked(orders: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const order of orders) for (const id of new Set(order)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
