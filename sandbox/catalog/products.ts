import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound } from "../kernel/errors";
import { hasAdminPermission } from "../kernel/identity";
import { asObject, cutPage, readWish, runQuery, sortItems } from "../kernel/query";
import { compileFilter } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { readFields, requireReader, seesHiddenProducts } from "./access";
import { aggregate } from "./aggregations";
import { readTextSearch, searchText } from "./free-text";
import { storesTree } from "./ids";
import { productAggregations, productQuerySpec, productSearchSpec } from "./product-specs";
import { productFields, productView, type Wanted } from "./product-view";
import { allProducts, allProductsCategory, productById, productBySlug } from "./store";
import type { Product } from "./types";

const readPermission = "WIX_STORES.PRODUCT_READ";
const either = ["GET", "POST"];

/** Reading products: query, search, count, one by id or slug, and the category all of them are in. */
export function productRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.on(either, "/stores/v3/products/query", async (c) => c.json(await queryProducts(c)));
  router.on(either, "/stores/v3/products/search", async (c) => c.json(await searchProducts(c)));
  router.on(either, "/stores/v3/products/count", async (c) => c.json(await countProducts(c)));
  router.get("/stores/v3/products/slug/:slug", async (c) => {
    const { fields } = await readPayload(c);
    const wanted = wantedFields(c, fields);
    return c.json(oneProduct(c, productBySlug(c.var.world.state.catalog, c.req.param("slug")), wanted));
  });
  router.get("/stores/v3/products/:id", async (c) => {
    const { fields } = await readPayload(c);
    const wanted = wantedFields(c, fields);
    return c.json(oneProduct(c, productById(c.var.world.state.catalog, c.req.param("id")), wanted));
  });
  router.get("/stores/v3/all-products-category", (c) => {
    requireReader(c, "WIX_STORES.ALL_PRODUCTS_CATEGORY_READ");
    const category = allProductsCategory(c.var.world.state.catalog);
    if (!category) throw notFound("CATEGORY_NOT_FOUND", "The store has no category of all products.");
    return c.json({ categoryId: category.id, treeReference: storesTree });
  });
  return router;
}

/** Checks the caller and the `fields` it asks for. */
function wantedFields(c: WixContext, fields: unknown, permission = readPermission): Wanted {
  requireReader(c, permission);
  const wanted = readFields(fields, productFields);
  if (wanted.has("MERCHANT_DATA") && !hasAdminPermission(c, "WIX_STORES.PRODUCT_MERCHANT_DATA_READ")) {
    throw applicationError(
      403,
      "NO_PERMISSION_TO_READ_MERCHANT_DATA",
      "Reading merchant data needs a further permission.",
    );
  }
  return wanted;
}

/** The products the caller may see, newest first. */
export function visibleProducts(c: WixContext): readonly Product[] {
  const products = allProducts(c.var.world.state.catalog);
  return seesHiddenProducts(c) ? products : products.filter((product) => product.visible);
}

/** 404 for what is not there and, to everybody without the permission, for what is hidden. Inferred: the code. */
export function findableProduct(c: WixContext, product: Product | undefined): Product {
  if (product && (product.visible || seesHiddenProducts(c))) return product;
  throw notFound("PRODUCT_NOT_FOUND", "Product not found");
}

function oneProduct(c: WixContext, product: Product | undefined, wanted: Wanted) {
  return { product: productView(c.var.world, findableProduct(c, product), wanted, true) };
}

async function queryProducts(c: WixContext) {
  const { fields, query } = await readPayload(c);
  const wanted = wantedFields(c, fields);
  const { items, pagingMetadata } = runQuery(visibleProducts(c), asObject(query) ?? {}, productQuerySpec);
  return {
    products: items.map((product) => productView(c.var.world, product, wanted, false)),
    pagingMetadata,
  };
}

async function searchProducts(c: WixContext) {
  const { fields, search } = await readPayload(c);
  const wanted = wantedFields(c, fields);
  const { catalog } = c.var.world.state;
  const spec = productSearchSpec(catalog);
  const { wish, ...place } = readWish(asObject(search) ?? {}, spec, ["search", "aggregations", "timeZone"]);
  const matching = visibleProducts(c).filter(compileFilter(wish.filter, spec.fields, spec.rules));
  const text = readTextSearch(wish.search);
  const found = text ? searchText(matching, text) : matching;
  const { items, pagingMetadata } = cutPage(sortItems(found, wish.sort, spec), wish, place);
  return {
    products: items.map((product) => productView(c.var.world, product, wanted, false)),
    pagingMetadata,
    ...(wish.aggregations
      ? { aggregationData: aggregate(found, wish.aggregations, productAggregations(catalog)) }
      : {}),
  };
}

async function countProducts(c: WixContext) {
  const payload = await readPayload(c);
  requireReader(c, readPermission);
  const spec = productSearchSpec(c.var.world.state.catalog);
  const matching = visibleProducts(c).filter(compileFilter(payload.filter, spec.fields, spec.rules));
  const text = readTextSearch(payload.search);
  return { count: text ? searchText(matching, text).length : matching.length };
}
