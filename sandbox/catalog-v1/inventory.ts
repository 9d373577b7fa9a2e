import { Hono } from "hono";
import { z } from "zod";
import { requireReader } from "../catalog/access";
import { readInput } from "../catalog/input";
import { saveItem } from "../catalog/stock";
import { allProducts, itemOfVariant, productById } from "../catalog/store";
import type { InventoryItem, Product } from "../catalog/types";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { inventoryItemId, noVariantId, numericId } from "./ids";
import { offsetPage, parsedQuery } from "./specs";

const readInventory = "WIX_STORES.READ_INVENTORY";
const modifyInventory = "WIX_STORES.MODIFY_INVENTORY";
const reader = "/stores-reader/v2/inventoryItems";
const writer = "/stores/v2/inventoryItems";

const updateSchema = z.object({
  trackQuantity: z.boolean().nullish(),
  variants: z
    .array(
      z.object({
        variantId: z.string(),
        quantity: z.int().min(-10_000).max(1_000_000).nullish(),
        inStock: z.boolean().nullish(),
      }),
    )
    .default([]),
});

const changesSchema = z
  .array(
    z.object({
      productId: z.string().optional(),
      inventoryId: z.string().optional(),
      variantId: z.string(),
      decrementBy: z.int().min(1).optional(),
      incrementBy: z.int().min(1).optional(),
    }),
  )
  .min(1);

/** One inventory item to a product, with a row for each of its variants. */
export function inventoryRoutesV1(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${reader}/query`, async (c) => {
    const { query } = await readPayload(c);
    requireReader(c, readInventory);
    const all = allProducts(c.var.world.state.catalog).map((product) => itemView(c.var.world, product));
    const { items, total, offsetMetadata } = offsetPage(all, parsedQuery(query), {
      fields: {
        id: {},
        productId: {},
        numericId: { sortable: true, kind: "number" },
        lastUpdated: { sortable: true, kind: "date" },
      },
      maxLimit: 100,
      defaultLimit: 100,
    });
    return c.json({
      inventoryItems: items,
      metadata: { items: items.length, offset: offsetMetadata.offset },
      totalResults: total,
    });
  });
  router.post(`${reader}/:id/getVariants`, async (c) => {
    const { variantIds } = await readPayload(c);
    requireReader(c, readInventory);
    const item = itemView(c.var.world, productBehind(c.var.world, c.req.param("id")));
    const wanted = Array.isArray(variantIds) && variantIds.length > 0 ? variantIds : undefined;
    const variants = item.variants.filter(({ variantId }) => !wanted || wanted.includes(variantId));
    return c.json({ inventoryItem: { ...item, variants } });
  });
  router.patch(`${writer}/product/:productId`, async (c) => {
    const payload = await readPayload(c);
    requireAdmin(c, modifyInventory);
    update(c.var.world, existing(c.var.world, c.req.param("productId")), payload.inventoryItem);
    return c.json({});
  });
  router.post(`${writer}/decrement`, (c) => change(c, "decrementData"));
  router.post(`${writer}/increment`, (c) => change(c, "incrementData"));
  return router;
}

function itemView(world: World, product: Product) {
  const items = stockOf(world, product);
  const preorder = items.find(({ item }) => item.preorderInfo.enabled)?.item.preorderInfo;
  return {
    id: inventoryItemId(product.id),
    externalId: product.id,
    productId: product.id,
    trackQuantity: items.some(({ item }) => item.trackQuantity),
    numericId: numericId(product),
    lastUpdated: product.updatedDate,
    variants: items.map(({ variantId, item }) => ({
      variantId,
      inStock: item.availabilityStatus === "IN_STOCK",
      ...(item.trackQuantity ? { quantity: item.quantity ?? 0 } : {}),
      availableForPreorder: item.availabilityStatus === "PREORDER",
    })),
    preorderInfo: {
      enabled: preorder !== undefined,
      ...(preorder?.message ? { message: preorder.message } : {}),
      ...(preorder?.limit === undefined ? {} : { limit: preorder.limit }),
    },
  };
}

/** Stock records under the ids Catalog V1 gives them: of every managed variant, or the one of the product. */
function stockOf(world: World, product: Product): { variantId: string; item: InventoryItem }[] {
  const rows = product.variantsInfo.variants.flatMap(({ id }) => {
    const item = itemOfVariant(world.state.catalog, id);
    return item ? [{ variantId: product.manageVariants ? id : noVariantId, item }] : [];
  });
  return product.manageVariants ? rows : rows.slice(0, 1);
}

/** The stock records behind a variant; all of the product's where variants are not managed. */
function recordsOf(world: World, product: Product, variantId: string): InventoryItem[] {
  const { variants } = product.variantsInfo;
  const wanted = product.manageVariants ? variants.filter(({ id }) => id === variantId) : variants;
  if (wanted.length === 0 || (!product.manageVariants && variantId !== noVariantId)) {
    throw notFound("VARIANT_NOT_FOUND", "Variant not found");
  }
  return wanted.flatMap(({ id }) => itemOfVariant(world.state.catalog, id) ?? []);
}

function update(world: World, product: Product, value: unknown): void {
  const { trackQuantity, variants } = readInput(updateSchema, value, "inventoryItem");
  for (const wish of variants) {
    for (const item of recordsOf(world, product, wish.variantId)) {
      const tracks = trackQuantity ?? item.trackQuantity;
      saveItem(
        world,
        item,
        tracks
          ? { trackQuantity: true, quantity: wish.quantity ?? item.quantity ?? 0 }
          : { trackQuantity: false, inStock: wish.inStock ?? item.inStock ?? true },
      );
    }
  }
}

/** Takes from the stock or adds to it. Inferred: taking more than there is is refused, and then nothing changes. */
async function change(c: WixContext, key: "decrementData" | "incrementData") {
  const payload = await readPayload(c);
  requireAdmin(c, modifyInventory);
  const { world } = c.var;
  const changes = readInput(changesSchema, payload[key], key).flatMap((entry) => {
    const product = entry.productId
      ? existing(world, entry.productId)
      : productBehind(world, entry.inventoryId);
    const by = key === "decrementData" ? -(entry.decrementBy ?? 1) : (entry.incrementBy ?? 1);
    return recordsOf(world, product, entry.variantId)
      .filter((item) => item.trackQuantity)
      .map((item) => ({ item, quantity: (item.quantity ?? 0) + by }));
  });
  if (changes.some(({ quantity }) => quantity < 0)) {
    throw applicationError(400, "INSUFFICIENT_INVENTORY", "There is less in stock than was to be taken out");
  }
  for (const { item, quantity } of changes) saveItem(world, item, { quantity });
  return c.json({});
}

function existing(world: World, productId: string): Product {
  const product = productById(world.state.catalog, productId);
  if (!product) throw notFound("PRODUCT_NOT_FOUND", "Product not found");
  return product;
}

function productBehind(world: World, id: string | undefined): Product {
  // Turned over twice it is the product's own id again.
  return existing(world, inventoryItemId(id ?? ""));
}
