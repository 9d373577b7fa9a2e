import { Hono } from "hono";
import { bulkCounts, inBulk } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject } from "../kernel/query";
import { type Payload, readPayload } from "../kernel/wire";
import { readFields } from "./access";
import { buildProduct } from "./build-product";
import { checkRevision, noSuch, readInput, readList } from "./input";
import { itemView } from "./inventory";
import { newItem } from "./inventory-writes";
import { type ProductInput, productSchema } from "./product-input";
import { productFields, productView } from "./product-view";
import { findableProduct } from "./products";
import { saveItem, trackingOf } from "./stock";
import { dropProduct, itemOfVariant, productById, putProduct } from "./store";
import type { InventoryItem, Product } from "./types";

const creating = "WIX_STORES.PRODUCT_CREATE";
const updating = "WIX_STORES.PRODUCT_UPDATE";
const deleting = "WIX_STORES.PRODUCT_DELETE";
const mostProducts = 100;
const mostVariants = 1000;

/** Owner's writes to products, with and without their stock. */
export function productWriteRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/stores/v3/products", async (c) => {
    const payload = await adminPayload(c, creating);
    return c.json({ product: viewOf(c, create(c, payload.product).product, payload) });
  });
  router.post("/stores/v3/products-with-inventory", async (c) => {
    const payload = await adminPayload(c, creating);
    const { product, input } = create(c, payload.product);
    const items = stockVariants(c, product, input);
    return c.json({
      product: viewOf(c, reread(c, product), payload),
      inventoryResults: inventoryResults(c, items),
    });
  });
  router.patch("/stores/v3/products/:id", async (c) => {
    const payload = await adminPayload(c, updating);
    return c.json({ product: viewOf(c, update(c, c.req.param("id"), payload.product).product, payload) });
  });
  router.patch("/stores/v3/products-with-inventory/:id", async (c) => {
    const payload = await adminPayload(c, updating);
    const { product, input } = update(c, c.req.param("id"), payload.product);
    const items = stockVariants(c, product, input);
    return c.json({
      product: viewOf(c, reread(c, product), payload),
      inventoryResults: inventoryResults(c, items),
    });
  });
  router.delete("/stores/v3/products/:id", (c) => {
    requireAdmin(c, deleting);
    const { catalog } = c.var.world.state;
    dropProduct(catalog, findableProduct(c, productById(catalog, c.req.param("id"))));
    return c.json({});
  });
  router.post("/stores/v3/bulk/products/create", async (c) => {
    const payload = await adminPayload(c, creating);
    const list = manyProducts(payload.products, (entry) => entry);
    return c.json(
      inBulk(list, payload.returnEntity === true, (entry) => viewOf(c, create(c, entry).product, payload)),
    );
  });
  router.post("/stores/v3/bulk/products/update", async (c) => {
    const payload = await adminPayload(c, updating);
    const list = manyProducts(payload.products, (entry) => asObject(entry)?.product);
    return c.json(
      inBulk(list, payload.returnEntity === true, (entry) =>
        viewOf(c, update(c, String(asObject(entry)?.id), entry).product, payload),
      ),
    );
  });
  router.post("/stores/v3/bulk/products/delete", async (c) => {
    const payload = await adminPayload(c, deleting);
    const { catalog } = c.var.world.state;
    return c.json(
      inBulk(readList(payload.productIds, "productIds", mostProducts), false, (id) => {
        const product = productById(catalog, String(id));
        if (!product) throw noSuch("Product");
        dropProduct(catalog, product);
        return product;
      }),
    );
  });
  return router;
}

/** The caller is checked before the arguments are looked at. */
async function adminPayload(c: WixContext, permission: string): Promise<Payload> {
  requireAdmin(c, permission);
  return readPayload(c);
}

function viewOf(c: WixContext, product: Product, payload: Payload) {
  return productView(c.var.world, product, readFields(payload.fields, productFields), true);
}

function reread(c: WixContext, product: Product): Product {
  return productById(c.var.world.state.catalog, product.id) ?? product;
}

function create(c: WixContext, value: unknown): { product: Product; input: ProductInput } {
  const input = readInput(productSchema, value, "product");
  const product = buildProduct(c.var.world, input);
  putProduct(c.var.world.state.catalog, product);
  return { product, input };
}

function update(c: WixContext, id: string, value: unknown): { product: Product; input: ProductInput } {
  const before = findableProduct(c, productById(c.var.world.state.catalog, id));
  const input = readInput(productSchema, value, "product");
  // Inferred: Wix's 409 for products has no confirmed code; categories are known to say INVALID_REVISION.
  checkRevision(input.revision, before.revision, "product");
  const product = buildProduct(c.var.world, input, before);
  putProduct(c.var.world.state.catalog, product);
  return { product, input };
}

/** Makes or changes the stock records of variants that came with an `inventoryItem`. */
function stockVariants(c: WixContext, product: Product, input: ProductInput): InventoryItem[] {
  const { world } = c.var;
  return (input.variantsInfo?.variants ?? []).flatMap((sent, index) => {
    const variant = product.variantsInfo.variants[index];
    const wish = sent.inventoryItem;
    if (!variant || !wish) return [];
    const known = itemOfVariant(world.state.catalog, variant.id) ?? newItem(world, product.id, variant.id);
    const tracking = trackingOf(wish.quantity ?? (wish.inStock ? "in" : "out"));
    const preorder = wish.preorderInfo;
    const preorderInfo = preorder
      ? {
          enabled: preorder.enabled ?? false,
          ...(preorder.message ? { message: preorder.message } : {}),
          ...(preorder.limit ? { limit: preorder.limit } : {}),
          counter: known.preorderInfo.counter ?? 0,
        }
      : known.preorderInfo;
    return [saveItem(world, known, { ...tracking, preorderInfo })];
  });
}

function inventoryResults(c: WixContext, items: readonly InventoryItem[]) {
  const { catalog } = c.var.world.state;
  return {
    results: items.map((item, originalIndex) => ({
      itemMetadata: { id: item.id, originalIndex, success: true },
      item: itemView(catalog, item),
    })),
    bulkActionMetadata: bulkCounts(items.map(() => true)),
  };
}

function manyProducts(value: unknown, productOf: (entry: unknown) => unknown): unknown[] {
  const products = readList(value, "products", mostProducts).map(productOf);
  const variants = products.reduce<number>((count, product) => {
    const list = asObject(asObject(product)?.variantsInfo)?.variants;
    return count + (Array.isArray(list) ? list.length : 0);
  }, 0);
  if (variants > mostVariants) {
    throw applicationError(428, "TOO_MANY_VARIANTS", `One request may carry ${mostVariants} variants.`);
  }
  return products;
}
