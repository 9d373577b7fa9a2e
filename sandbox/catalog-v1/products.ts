import { Hono } from "hono";
import { requireReader } from "../catalog/access";
import { allProducts, productById } from "../catalog/store";
import type { Product } from "../catalog/types";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound } from "../kernel/errors";
import { hasAdminPermission } from "../kernel/identity";
import { asObject } from "../kernel/query";
import { readPayload } from "../kernel/wire";
import { choicesAnswer } from "./options";
import { offsetPage, parsedQuery, platformizedSpec, restSpec } from "./specs";
import { productView, variantsView } from "./view";

export const readProducts = "WIX_STORES.READ_PRODUCTS";
const modifyProducts = "WIX_STORES.MODIFY_PRODUCTS";
const either = ["GET", "POST"];
const root = "/stores-reader/v1";

/** Reading Catalog V1's products and their variants. */
export function productRoutesV1(): Router {
  const router: Router = new Hono<Env>();
  router.on(either, `${root}/products/query-platformized`, async (c) => {
    const { query } = await readPayload(c);
    requireReader(c, readProducts);
    const { items, offsetMetadata } = offsetPage(visibleProducts(c), query, platformizedSpec);
    return c.json({
      products: items.map((product) => productView(c.var.world, product)),
      metadata: offsetMetadata,
    });
  });
  for (const path of [`${root}/products/query`, "/stores/v1/products/query"])
    router.post(path, async (c) => c.json(await queryAsTexts(c)));
  router.post(`${root}/products/:id/productOptionsAvailability`, async (c) => {
    const { options } = await readPayload(c);
    return c.json(choicesAnswer(c.var.world, readable(c), asObject(options) ?? {}));
  });
  router.post(`${root}/products/:id/variants/query`, async (c) => c.json(await queryVariants(c)));
  router.post(`${root}/variants/query`, async (c) => c.json(await queryStoreVariants(c)));
  router.get(`${root}/variants/:id`, (c) => {
    requireReader(c, readProducts);
    const variant = storeVariants(c).find(({ id }) => id === c.req.param("id"));
    if (!variant) throw notFound("VARIANT_NOT_FOUND", "Variant not found");
    return c.json({ variant });
  });
  router.get(`${root}/products/:id`, (c) => c.json({ product: productView(c.var.world, readable(c), true) }));
  return router;
}

/** Hidden products only for who manages the catalogue; newest first, as the store keeps them. */
function visibleProducts(c: WixContext, hiddenToo = true): readonly Product[] {
  const products = allProducts(c.var.world.state.catalog);
  return hiddenToo && hasAdminPermission(c, modifyProducts)
    ? products
    : products.filter(({ visible }) => visible);
}

/** Inferred: code and text. */
function readable(c: WixContext): Product {
  requireReader(c, readProducts);
  const product = productById(c.var.world.state.catalog, c.req.param("id") ?? "");
  if (product && (product.visible || hasAdminPermission(c, modifyProducts))) return product;
  throw notFound("PRODUCT_NOT_FOUND", "Product not found");
}

async function queryAsTexts(c: WixContext) {
  const { query, includeVariants, includeHiddenProducts } = await readPayload(c);
  requireReader(c, readProducts);
  const wish = parsedQuery(query);
  const products = visibleProducts(c, includeHiddenProducts === true);
  const { items, total, offsetMetadata } = offsetPage(products, wish, restSpec(wish.filter));
  return {
    products: items.map((product) => productView(c.var.world, product, includeVariants === true)),
    metadata: { items: items.length, offset: offsetMetadata.offset },
    totalResults: total,
  };
}

async function queryVariants(c: WixContext) {
  const payload = await readPayload(c);
  const product = readable(c);
  const choices = Object.entries(asObject(payload.choices) ?? {});
  const ids = Array.isArray(payload.variantIds) ? payload.variantIds : [];
  const found = variantsView(c.var.world, product).filter(
    (variant) =>
      (ids.length === 0 || ids.includes(variant.id)) &&
      choices.every(([name, choice]) => variant.choices[name] === choice),
  );
  const { items, total, offsetMetadata } = offsetPage(found, payload, { ...platformizedSpec, fields: {} });
  return {
    variants: items,
    totalResults: total,
    metadata: { items: items.length, offset: offsetMetadata.offset },
  };
}

async function queryStoreVariants(c: WixContext) {
  const { query } = await readPayload(c);
  requireReader(c, readProducts);
  const { items, total, offsetMetadata } = offsetPage(storeVariants(c), parsedQuery(query), {
    ...platformizedSpec,
    fields: {
      id: { sortable: true },
      productId: {},
      variantId: {},
      sku: { sortable: true },
      managedVariant: {},
      collectionIds: {},
    },
  });
  return {
    variants: items,
    totalResults: total,
    metadata: { items: items.length, offset: offsetMetadata.offset },
  };
}

/** Every variant of the store under `<product id>-<variant id>`. */
function storeVariants(c: WixContext) {
  const { world } = c.var;
  return visibleProducts(c).flatMap((product) => {
    const { media, collectionIds, name } = productView(world, product);
    return variantsView(world, product).map((variant) => ({
      id: `${product.id}-${variant.id}`,
      productId: product.id,
      variantId: variant.id,
      productName: name,
      managedVariant: product.manageVariants === true,
      choices: variant.choices,
      collectionIds,
      media: media.mainMedia,
      sku: variant.variant.sku,
      variant: variant.variant,
      stock: variant.stock,
    }));
  });
}
