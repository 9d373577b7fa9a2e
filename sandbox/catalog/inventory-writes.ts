import { Hono } from "hono";
import { z } from "zod";
import { inBulk } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject } from "../kernel/query";
import { readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { checkRevision, noSuch, readInput, readList } from "./input";
import { itemNotFound, itemView } from "./inventory";
import { preorderSchema } from "./product-input";
import { saveItem, trackingOf } from "./stock";
import { preordersLeft } from "./stock-status";
import { defaultLocationId, dropItem, itemOfVariant, productById, touched } from "./store";
import type { InventoryItem } from "./types";

const most = 1000;
const quantityLimit = 99_999;

const itemSchema = z.object({
  id: z.string().nullish(),
  revision: z.union([z.string(), z.number()]).nullish(),
  productId: z.string().nullish(),
  variantId: z.string().nullish(),
  locationId: z.string().nullish(),
  trackQuantity: z.boolean().nullish(),
  quantity: z.number().int().min(-quantityLimit).max(quantityLimit).nullish(),
  inStock: z.boolean().nullish(),
  preorderInfo: preorderSchema.nullish(),
});
type ItemInput = z.infer<typeof itemSchema>;

const changeSchema = z.object({
  inventoryItemId: z.string().nullish(),
  variantId: z.string().nullish(),
  productId: z.string().nullish(),
  locationId: z.string().nullish(),
  decrementBy: z.number().int().min(1).nullish(),
  incrementBy: z.number().int().min(1).nullish(),
  preorderRequest: z.boolean().nullish(),
});
type Change = z.infer<typeof changeSchema>;

/** Owner's writes to stock. Products' availability follows every one of them. */
export function inventoryWriteRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/stores/v3/inventory-items", async (c) => {
    requireAdmin(c, "WIX_STORES.INVENTORY_CREATE");
    const { inventoryItem } = await readPayload(c);
    return c.json({ inventoryItem: create(c, inventoryItem) });
  });
  router.patch("/stores/v3/inventory-items/:id", async (c) => {
    requireAdmin(c, "WIX_STORES.INVENTORY_UPDATE");
    const { inventoryItem } = await readPayload(c);
    return c.json({ inventoryItem: update(c, c.req.param("id"), inventoryItem) });
  });
  router.delete("/stores/v3/inventory-items/:id", (c) => {
    requireAdmin(c, "WIX_STORES.INVENTORY_DELETE");
    remove(c, c.req.param("id"));
    return c.json({});
  });
  router.post("/stores/v3/bulk/inventory-items/create", async (c) => {
    requireAdmin(c, "WIX_STORES.INVENTORY_CREATE");
    const payload = await readPayload(c);
    const list = readList(payload.inventoryItems, "inventoryItems", most);
    return c.json(inBulk(list, payload.returnEntity === true, (entry) => create(c, entry)));
  });
  router.post("/stores/v3/bulk/inventory-items/update", async (c) => {
    requireAdmin(c, "WIX_STORES.INVENTORY_UPDATE");
    const payload = await readPayload(c);
    const list = readList(payload.inventoryItems, "inventoryItems", most).map(
      (entry) => asObject(entry)?.inventoryItem,
    );
    return c.json(
      inBulk(list, payload.returnEntity === true, (entry) => update(c, String(asObject(entry)?.id), entry)),
    );
  });
  router.post("/stores/v3/bulk/inventory-items/delete", async (c) => {
    requireAdmin(c, "WIX_STORES.INVENTORY_DELETE");
    const payload = await readPayload(c);
    const list = readList(payload.inventoryItemIds, "inventoryItemIds", most);
    return c.json(inBulk(list, false, (id) => remove(c, String(id))));
  });
  for (const path of ["decrement", "decrement-by-variant-and-location"]) {
    router.post(`/stores/v3/bulk/inventory-items/${path}`, async (c) => {
      requireAdmin(c, "WIX_STORES.INVENTORY_UPDATE");
      const payload = await readPayload(c);
      const list = readList(payload.decrementData, "decrementData", most);
      const restricted = payload.restrictInventory !== false;
      return c.json(
        inBulk(list, payload.returnEntity === true, (entry) => decrement(c, readChange(entry), restricted)),
      );
    });
  }
  for (const path of ["increment", "increment-by-variant-and-location"]) {
    router.post(`/stores/v3/bulk/inventory-items/${path}`, async (c) => {
      requireAdmin(c, "WIX_STORES.INVENTORY_UPDATE");
      const payload = await readPayload(c);
      const list = readList(payload.incrementData, "incrementData", most);
      return c.json(inBulk(list, payload.returnEntity === true, (entry) => increment(c, readChange(entry))));
    });
  }
  return router;
}

/** An untracked stock record that is out of stock, not kept yet. */
export function newItem(world: World, productId: string, variantId: string): InventoryItem {
  return {
    id: world.newId(),
    ...touched(world),
    // `saveItem` counts a revision up, so that a new record comes out with revision 1.
    revision: "0",
    productId,
    variantId,
    locationId: defaultLocationId(world.state.catalog),
    trackQuantity: false,
    inStock: false,
    availabilityStatus: "OUT_OF_STOCK",
    preorderInfo: { enabled: false },
  };
}

function create(c: WixContext, value: unknown) {
  const { world } = c.var;
  const input = readInput(itemSchema, value, "inventoryItem");
  const product = productById(world.state.catalog, input.productId ?? "");
  const variant = product?.variantsInfo.variants.find(({ id }) => id === input.variantId);
  if (!product || !variant) throw noSuch("Variant");
  if (itemOfVariant(world.state.catalog, variant.id)) {
    throw applicationError(409, "ITEM_ALREADY_EXISTS", "The variant has a stock record at this location.");
  }
  return itemView(
    world.state.catalog,
    saveItem(world, newItem(world, product.id, variant.id), changeFrom(input)),
  );
}

function update(c: WixContext, id: string, value: unknown) {
  const { world } = c.var;
  const item = world.state.catalog.inventoryItems[id];
  if (!item) throw itemNotFound();
  const input = readInput(itemSchema, value, "inventoryItem");
  checkRevision(input.revision, item.revision, "inventoryItem");
  return itemView(world.state.catalog, saveItem(world, item, changeFrom(input, item)));
}

function remove(c: WixContext, id: string): InventoryItem {
  const { catalog } = c.var.world.state;
  const item = catalog.inventoryItems[id];
  if (!item) throw itemNotFound();
  dropItem(catalog, item);
  return item;
}

/** `quantity` makes a record tracked, `inStock` untracked; sending neither changes neither. */
function changeFrom(input: ItemInput, before?: InventoryItem): Partial<InventoryItem> {
  const { quantity, inStock, preorderInfo } = input;
  const tracking =
    typeof quantity === "number"
      ? trackingOf(quantity)
      : typeof inStock === "boolean"
        ? trackingOf(inStock ? "in" : "out")
        : {};
  if (!preorderInfo) return tracking;
  const old = before?.preorderInfo;
  const message = preorderInfo.message ?? old?.message;
  const limit = preorderInfo.limit ?? old?.limit;
  return {
    ...tracking,
    preorderInfo: {
      enabled: preorderInfo.enabled ?? old?.enabled ?? false,
      ...(message ? { message } : {}),
      ...(limit ? { limit } : {}),
      counter: old?.counter ?? 0,
    },
  };
}

function readChange(entry: unknown): Change {
  return readInput(changeSchema, entry, "data");
}

function itemFor(c: WixContext, change: Change): InventoryItem {
  const { catalog } = c.var.world.state;
  const item = change.inventoryItemId
    ? catalog.inventoryItems[change.inventoryItemId]
    : itemOfVariant(catalog, change.variantId ?? "");
  const elsewhere = change.locationId && item?.locationId !== change.locationId;
  const foreign = change.productId && item?.productId !== change.productId;
  if (!item || elsewhere || foreign) throw noSuch("Inventory item");
  if (!item.trackQuantity) {
    throw applicationError(
      428,
      "INVENTORY_QUANTITY_NOT_TRACKED",
      "The quantity of this item is not tracked.",
    );
  }
  return item;
}

function decrement(c: WixContext, change: Change, restricted: boolean) {
  const { world } = c.var;
  const item = itemFor(c, change);
  const by = change.decrementBy ?? 0;
  if (change.preorderRequest && item.preorderInfo.enabled) {
    if ((preordersLeft(item) ?? by) < by) throw insufficient();
    const counter = (item.preorderInfo.counter ?? 0) + by;
    return itemView(
      world.state.catalog,
      saveItem(world, item, { preorderInfo: { ...item.preorderInfo, counter } }),
    );
  }
  const quantity = (item.quantity ?? 0) - by;
  if (restricted && quantity < 0) throw insufficient();
  if (quantity < -quantityLimit) {
    throw applicationError(428, "MIN_QUANTITY_LIMIT_REACHED", `A quantity is at least -${quantityLimit}.`);
  }
  return itemView(world.state.catalog, saveItem(world, item, { quantity }));
}

function increment(c: WixContext, change: Change) {
  const { world } = c.var;
  const item = itemFor(c, change);
  const quantity = (item.quantity ?? 0) + (change.incrementBy ?? 0);
  if (quantity > quantityLimit) {
    throw applicationError(428, "MAX_QUANTITY_LIMIT_REACHED", `A quantity is at most ${quantityLimit}.`);
  }
  return itemView(world.state.catalog, saveItem(world, item, { quantity }));
}

function insufficient() {
  return applicationError(428, "INSUFFICIENT_INVENTORY", "There is not that much in stock.");
}
