import { Hono } from "hono";
import { z } from "zod";
import { slugFrom } from "../catalog/ids";
import { readInput } from "../catalog/input";
import { amount, priceRanges } from "../catalog/pricing";
import { richContentFromHtml } from "../catalog/rich-content";
import { statusOf, stockOf } from "../catalog/stock-status";
import {
  defaultLocationId,
  dropProduct,
  productById,
  productBySlug,
  putItem,
  putProduct,
  touched,
} from "../catalog/store";
import type { InventoryItem, Product, Variant } from "../catalog/types";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound, validationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { minus, times } from "../kernel/money";
import { readPayload } from "../kernel/wire";
import { allProductsId } from "./ids";
import { discountOf } from "./money";
import { productView } from "./view";

const modify = "WIX_STORES.MODIFY_PRODUCTS";

const price = z.number().min(0).max(999_999_999.99);
const productSchema = z.object({
  name: z.string().min(1).max(80).optional(),
  slug: z.string().min(1).max(100).optional(),
  visible: z.boolean().optional(),
  description: z.string().max(8_000).optional(),
  priceData: z.object({ price }).optional(),
  discount: z.object({ type: z.enum(["NONE", "AMOUNT", "PERCENT"]), value: price }).optional(),
  ribbon: z.string().max(30).optional(),
  brand: z.string().max(50).optional(),
  sku: z.string().max(40).optional(),
});
type ProductWish = z.output<typeof productSchema>;

/** An owner's writes to products: create (without options), update, delete. */
export function productWriteRoutesV1(): Router {
  const router: Router = new Hono<Env>();
  router.post("/stores/v1/products", async (c) => {
    const payload = await readPayload(c);
    requireAdmin(c, modify);
    const wish = readInput(productSchema.required({ name: true }), payload.product, "product");
    return c.json({ product: productView(c.var.world, create(c, wish), true) });
  });
  router.patch("/stores/v1/products/:id", async (c) => {
    const payload = await readPayload(c);
    requireAdmin(c, modify);
    const before = existing(c);
    const product = changed(c, before, readInput(productSchema, payload.product, "product"));
    putProduct(c.var.world.state.catalog, product);
    return c.json({ product: productView(c.var.world, product, true) });
  });
  router.delete("/stores/v1/products/:id", (c) => {
    requireAdmin(c, modify);
    dropProduct(c.var.world.state.catalog, existing(c));
    return c.json({});
  });
  return router;
}

function existing(c: WixContext): Product {
  const product = productById(c.var.world.state.catalog, c.req.param("id") ?? "");
  if (!product) throw notFound("PRODUCT_NOT_FOUND", "Product not found");
  return product;
}

function changed(c: WixContext, before: Product, wish: ProductWish): Product {
  refuseTakenSlug(c, wish.slug, before.id);
  const { brand: _brand, ribbon: _ribbon, ...rest } = before;
  const brand = wish.brand === undefined ? before.brand : named(wish.brand);
  const ribbon = wish.ribbon === undefined ? before.ribbon : named(wish.ribbon);
  const product: Product = {
    ...rest,
    ...touched(c.var.world, before),
    ...(wish.name === undefined ? {} : { name: wish.name }),
    ...(wish.slug === undefined ? {} : { slug: wish.slug }),
    ...(wish.visible === undefined ? {} : { visible: wish.visible }),
    ...(wish.description === undefined
      ? {}
      : { description: richContentFromHtml(wish.description, c.var.world.now().toISOString()) }),
    ...(brand ? { brand } : {}),
    ...(ribbon ? { ribbon } : {}),
  };
  return wish.priceData || wish.discount ? priced(product, wish) : product;
}

/** In Catalog V1 a ribbon and a brand are words of the product. */
function named(name: string): { id: string; name: string } | undefined {
  return name === "" ? undefined : { id: name, name };
}

/** Every variant at the new price; a discount stays, or is the one that is asked for. */
function priced(product: Product, wish: Pick<ProductWish, "priceData" | "discount">): Product {
  const discount = wish.discount ?? discountOf(product);
  const variants = product.variantsInfo.variants.map((variant): Variant => {
    const own = (variant.price.compareAtPrice ?? variant.price.actualPrice).amount;
    const full = wish.priceData ? String(wish.priceData.price) : own;
    const now = reduced(full, discount);
    return {
      ...variant,
      price: {
        actualPrice: { amount: amount(now) },
        ...(now === full ? {} : { compareAtPrice: { amount: amount(full) } }),
      },
    };
  });
  const { compareAtPriceRange: _range, ...rest } = product;
  return { ...rest, variantsInfo: { variants }, ...priceRanges(variants) };
}

function reduced(full: string, { type, value }: { type: string; value: number }): string {
  if (type === "NONE" || value === 0) return full;
  const less = type === "AMOUNT" ? minus(full, String(value)) : times(full, ((100 - value) / 100).toFixed(4));
  return Number(less) > 0 ? less : "0";
}

function create(c: WixContext, wish: ProductWish & { name: string }): Product {
  const { world } = c.var;
  const slug = wish.slug ?? slugFrom(wish.name);
  refuseTakenSlug(c, slug);
  const { catalog } = world.state;
  const id = world.newId();
  const dates = touched(world);
  const variantId = world.newId();
  const stock = {
    ...dates,
    id: world.newId(),
    productId: id,
    variantId,
    locationId: defaultLocationId(catalog),
    trackQuantity: false,
    inStock: true,
    preorderInfo: { enabled: false },
  };
  const item: InventoryItem = { ...stock, availabilityStatus: statusOf(stock) };
  const variant: Variant = {
    id: variantId,
    visible: true,
    ...(wish.sku ? { sku: wish.sku } : {}),
    choices: [],
    price: { actualPrice: { amount: "0" } },
    physicalProperties: {},
    inventoryStatus: stockOf(item),
  };
  const empty: Product = {
    ...dates,
    id,
    name: wish.name,
    slug,
    handle: slug,
    productType: "PHYSICAL",
    visible: true,
    visibleInPos: true,
    media: { itemsInfo: { items: [] } },
    options: [],
    modifiers: [],
    infoSections: [],
    mainCategoryId: allProductsId,
    memberships: [{ categoryId: allProductsId, addedDate: dates.createdDate }],
    variantsInfo: { variants: [variant] },
    variantSummary: { variantCount: 1 },
    ...priceRanges([variant]),
    inventory: {
      availabilityStatus: "IN_STOCK",
      preorderStatus: "DISABLED",
      preorderAvailability: "NO_VARIANTS",
    },
    seoData: { tags: [] },
    taxGroupId: "00000000-0000-0000-0000-000000000000",
    manageVariants: false,
  };
  const product = { ...changed(c, empty, { ...wish, slug }), revision: "1" };
  putProduct(catalog, product);
  putItem(catalog, item);
  return productById(catalog, id) ?? product;
}

/** Inferred: status and text. */
function refuseTakenSlug(c: WixContext, slug: string | undefined, own?: string): void {
  const holder = slug === undefined ? undefined : productBySlug(c.var.world.state.catalog, slug);
  if (!holder || holder.id === own) return;
  throw validationError({ field: "product.slug", description: "is already in use", violatedRule: "OTHER" });
}
