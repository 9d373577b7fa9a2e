import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { hasAdminPermission } from "../kernel/identity";
import { asObject, cutPage, type QuerySpec, readWish, runQuery, sortItems } from "../kernel/query";
import { compileFilter, type FieldSpec, type FieldSpecs } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { readFields, requireReader } from "./access";
import { aggregate } from "./aggregations";
import { tokens } from "./free-text";
import { type MoneyView, moneyView } from "./money-view";
import { visibleProducts } from "./products";
import { productById } from "./store";
import type { Product, Variant } from "./types";

const fieldNames = [
  "CURRENCY",
  "MERCHANT_DATA",
  "SUBSCRIPTION_PRICES_INFO",
  "WEIGHT_MEASUREMENT_UNIT_INFO",
] as const;

/** A variant as an entity of its own, with what it needs of its product. */
interface ReadOnlyVariant extends Omit<Variant, "choices" | "cost"> {
  variantId: string;
  optionChoices: Variant["choices"];
  productData: {
    productId: string;
    name: string;
    slug: string;
    handle: string;
    visible: boolean;
    visibleInPos: boolean;
    productType: Product["productType"];
    mainCategoryId: string;
    revision: string;
    createdDate: string;
    updatedDate: string;
    brand?: Product["brand"];
  };
  revision: string;
  createdDate: string;
  updatedDate: string;
}

/** `ReadOnlyVariantQuerySpec`. */
const querySpec: QuerySpec = {
  fields: {
    id: { sortable: true },
    variantId: { sortable: true },
    "productData.productId": { sortable: true },
  },
  maxLimit: 1000,
  defaultLimit: 100,
};

const both = (names: readonly string[], spec: FieldSpec = {}): FieldSpecs =>
  Object.fromEntries(names.map((name) => [name, { ...spec, sortable: true }]));

/** `ReadOnlyVariantSearchSpec`. */
const searchSpec: QuerySpec = {
  fields: {
    id: {},
    ...both(["optionChoices.optionChoiceIds.choiceId", "optionChoices.optionChoiceIds.optionId"], {
      operators: ["$hasAll", "$hasSome"],
    }),
    ...both(["price.actualPrice.amount", "price.compareAtPrice.amount"], { kind: "number" }),
    ...both(["productData.updatedDate"], { kind: "date" }),
    ...both([
      "barcode",
      "inventoryStatus.inStock",
      "inventoryStatus.preorderEnabled",
      "productData.brand.id",
      "productData.handle",
      "productData.name",
      "productData.productId",
      "productData.productType",
      "productData.slug",
      "productData.visible",
      "productData.visibleInPos",
      "sku",
      "variantId",
      "visible",
    ]),
  },
  maxLimit: 1000,
  defaultLimit: 100,
  allowEmptyPage: true,
};

/** Variants of many products at once. Visitors see visible variants of visible products. */
export function variantRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/stores/v3/products/query-variants", async (c) => {
    const { fields, query } = await readPayload(c);
    const money = viewOf(c, fields);
    const wish = asObject(query) ?? {};
    const { items, pagingMetadata } = runQuery(variantsFor(c, wish.filter), wish, querySpec);
    return c.json({ variants: items.map((variant) => priced(variant, money)), pagingMetadata });
  });
  router.post("/stores/v3/products/search-variants", async (c) => {
    const { fields, search } = await readPayload(c);
    const money = viewOf(c, fields);
    const { wish, ...place } = readWish(asObject(search) ?? {}, searchSpec, ["search", "aggregations"]);
    const matches = compileFilter(wish.filter, searchSpec.fields, searchSpec.rules);
    const words = tokens(String(asObject(wish.search)?.expression ?? ""));
    const found = variantsFor(c, wish.filter).filter(
      (variant) => matches(variant) && hasWords(variant, words),
    );
    const { items, pagingMetadata } = cutPage(sortItems(found, wish.sort, searchSpec), wish, place);
    return c.json({
      variants: items.map((variant) => priced(variant, money)),
      pagingMetadata,
      ...(wish.aggregations
        ? { aggregationData: aggregate(found, wish.aggregations, searchSpec.fields) }
        : {}),
    });
  });
  return router;
}

function viewOf(c: WixContext, fields: unknown): MoneyView {
  requireReader(c, "WIX_STORES.READ_ONLY_VARIANT_READ");
  return moneyView(c.var.world, readFields(fields, fieldNames).has("CURRENCY"));
}

function priced(variant: ReadOnlyVariant, money: MoneyView) {
  const { actualPrice, compareAtPrice } = variant.price;
  return {
    ...variant,
    price: {
      actualPrice: money(actualPrice),
      ...(compareAtPrice ? { compareAtPrice: money(compareAtPrice) } : {}),
    },
  };
}

function hasWords(variant: ReadOnlyVariant, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = tokens(`${variant.productData.name} ${variant.sku ?? ""}`);
  return words.every((word) => own.some((token) => token.startsWith(word)));
}

/** Every variant the filter could mean: of the products it names, or of all. */
function variantsFor(c: WixContext, filter: unknown): ReadOnlyVariant[] {
  const everything = hasAdminPermission(c, "WIX_STORES.READ_ONLY_VARIANT_READ_HIDDEN");
  const ids = namedProducts(filter);
  const state = c.var.world.state.catalog;
  const products = ids
    ? ids.map((id) => productById(state, id)).filter((product) => product !== undefined)
    : visibleProducts(c);
  return products
    .filter((product) => product.visible || everything)
    .flatMap((product) =>
      product.variantsInfo.variants
        .filter((variant) => variant.visible || everything)
        .map((variant) => readOnly(product, variant)),
    );
}

/** The products a filter names outright, so that the others need not be unfolded. */
function namedProducts(filter: unknown): string[] | undefined {
  const condition = asObject(filter)?.["productData.productId"];
  if (typeof condition === "string") return [condition];
  const { $eq, $in } = asObject(condition) ?? {};
  if (typeof $eq === "string") return [$eq];
  return Array.isArray($in) ? [...new Set($in.map(String))] : undefined;
}

function readOnly(product: Product, variant: Variant): ReadOnlyVariant {
  const { choices, cost: _private, ...rest } = variant;
  const { revision, createdDate, updatedDate } = product;
  return {
    ...rest,
    variantId: variant.id,
    optionChoices: choices,
    productData: {
      productId: product.id,
      name: product.name,
      slug: product.slug,
      handle: product.handle,
      visible: product.visible,
      visibleInPos: product.visibleInPos,
      productType: product.productType,
      mainCategoryId: product.mainCategoryId,
      ...(product.brand ? { brand: product.brand } : {}),
      revision,
      createdDate,
      updatedDate,
    },
    revision,
    createdDate,
    updatedDate,
  };
}
