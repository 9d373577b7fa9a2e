import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound } from "../kernel/errors";
import { asObject, cutPage, type QuerySpec, readWish, runQuery, sortItems } from "../kernel/query";
import { compileFilter, type FieldSpec, type FieldSpecs } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { requireReader, seesHiddenProducts } from "./access";
import { aggregate } from "./aggregations";
import { tokens } from "./free-text";
import type { CatalogState } from "./state";
import { defaultPreorderLimit, preordersLeft } from "./stock-status";
import { itemOfVariant, productById } from "./store";
import type { InventoryItem, Variant } from "./types";

const readPermission = "WIX_STORES.INVENTORY_READ";
const either = ["GET", "POST"];

/** Reading stock records. Visitors see those of visible products. */
export function inventoryRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.on(either, "/stores/v3/inventory-items/query", async (c) => {
    const { query } = await readPayload(c);
    requireReader(c, readPermission);
    const wish = asObject(query) ?? {};
    const { items, pagingMetadata } = runQuery(itemsFor(c, wish.filter), wish, specOf(c));
    return c.json({
      inventoryItems: items.map((item) => itemView(c.var.world.state.catalog, item)),
      pagingMetadata,
    });
  });
  router.on(either, "/stores/v3/inventory-items/search", async (c) => {
    const { search } = await readPayload(c);
    requireReader(c, readPermission);
    const { catalog } = c.var.world.state;
    const spec = { ...specOf(c), allowEmptyPage: true };
    const { wish, ...place } = readWish(asObject(search) ?? {}, spec, ["search", "aggregations"]);
    const matches = compileFilter(wish.filter, spec.fields);
    const words = tokens(String(asObject(wish.search)?.expression ?? ""));
    const found = itemsFor(c, wish.filter).filter((item) => matches(item) && hasWords(catalog, item, words));
    const { items, pagingMetadata } = cutPage(sortItems(found, wish.sort, spec), wish, place);
    return c.json({
      inventoryItems: items.map((item) => itemView(catalog, item)),
      pagingMetadata,
      ...(wish.aggregations ? { aggregationData: aggregate(found, wish.aggregations, spec.fields) } : {}),
    });
  });
  router.on(either, "/stores/v3/inventory-items/count", async (c) => {
    const { filter } = await readPayload(c);
    requireReader(c, readPermission);
    return c.json({ count: itemsFor(c, filter).filter(compileFilter(filter, specOf(c).fields)).length });
  });
  router.get("/stores/v3/inventory-items/:id", (c) => {
    requireReader(c, readPermission);
    const { catalog } = c.var.world.state;
    const item = catalog.inventoryItems[c.req.param("id")];
    if (!item || !maySee(c, item)) throw itemNotFound();
    return c.json({ inventoryItem: itemView(catalog, item) });
  });
  return router;
}

export function itemNotFound() {
  return notFound("INVENTORY_ITEM_NOT_FOUND", "Inventory item not found");
}

function maySee(c: WixContext, item: InventoryItem): boolean {
  return seesHiddenProducts(c) || productById(c.var.world.state.catalog, item.productId)?.visible === true;
}

/** The records a filter could mean: of the variants or products it names, or all. */
function itemsFor(c: WixContext, filter: unknown): InventoryItem[] {
  const { catalog } = c.var.world.state;
  const conditions = andTerms(filter);
  const variantIds = named(conditions, "variantId");
  const productIds = named(conditions, "productId");
  const candidates = variantIds
    ? variantIds.map((id) => itemOfVariant(catalog, id))
    : productIds
      ? productIds.flatMap((id) =>
          (productById(catalog, id)?.variantsInfo.variants ?? []).map((variant) =>
            itemOfVariant(catalog, variant.id),
          ),
        )
      : Object.values(catalog.inventoryItems);
  return candidates.filter((item) => item !== undefined).filter((item) => maySee(c, item));
}

function andTerms(filter: unknown): Record<string, unknown>[] {
  const own = asObject(filter);
  if (!own) return [];
  const terms = Array.isArray(own.$and) ? own.$and.map((term) => asObject(term) ?? {}) : [];
  return [own, ...terms];
}

function named(terms: readonly Record<string, unknown>[], field: string): string[] | undefined {
  for (const term of terms) {
    const condition = term[field];
    if (typeof condition === "string") return [condition];
    const { $eq, $in } = asObject(condition) ?? {};
    if (typeof $eq === "string") return [$eq];
    if (Array.isArray($in)) return [...new Set($in.map(String))];
  }
  return undefined;
}

/** `InventoryItemQuerySpec`; what it knows of the product is read from the product. */
function specOf(c: WixContext): QuerySpec {
  const { catalog } = c.var.world.state;
  const both = (names: readonly string[], spec: FieldSpec = {}): FieldSpecs =>
    Object.fromEntries(names.map((name) => [name, { ...spec, sortable: true }]));
  const ofProduct = (names: readonly (keyof ProductPart)[], spec: FieldSpec = {}): FieldSpecs =>
    Object.fromEntries(
      names.map((name) => [
        `product.${name}`,
        {
          ...spec,
          sortable: true,
          read: (item: unknown) => productPart(catalog, item as InventoryItem)[name],
        },
      ]),
    );
  return {
    fields: {
      id: {},
      locationId: {},
      variantId: {},
      ...both(["createdDate", "updatedDate"], { kind: "date" }),
      ...both(["quantity"], { kind: "number" }),
      ...both(["availabilityStatus", "inStock", "preorderInfo.enabled", "productId", "trackQuantity"]),
      ...ofProduct(["directCategoryIds"], { operators: ["$hasAll", "$hasSome"] }),
      ...ofProduct(["name", "variantName", "variantSku", "variantBarcode", "variantVisible"]),
      "product.brand.id": {
        sortable: true,
        read: (item) => productById(catalog, (item as InventoryItem).productId)?.brand?.id,
      },
    },
    maxLimit: 1000,
    defaultLimit: 100,
  };
}

interface ProductPart {
  name?: string;
  directCategoryIds?: string[];
  variantName?: string;
  variantSku?: string | undefined;
  variantBarcode?: string | undefined;
  variantVisible?: boolean | undefined;
}

function productPart(catalog: CatalogState, item: InventoryItem): ProductPart {
  const product = productById(catalog, item.productId);
  const variant = product?.variantsInfo.variants.find((candidate) => candidate.id === item.variantId);
  if (!product) return {};
  return {
    name: product.name,
    directCategoryIds: product.memberships.map(({ categoryId }) => categoryId),
    variantName: variant ? variantName(variant) : "",
    variantSku: variant?.sku,
    variantBarcode: variant?.barcode,
    variantVisible: variant?.visible,
  };
}

/** `Red, S`. */
function variantName(variant: Variant): string {
  return variant.choices.map(({ optionChoiceNames }) => optionChoiceNames.choiceName).join(", ");
}

function hasWords(catalog: CatalogState, item: InventoryItem, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const part = productPart(catalog, item);
  const own = tokens([part.name, part.variantName, part.variantSku, part.variantBarcode].join(" "));
  return words.every((word) => own.some((token) => token.startsWith(word)));
}

/** A stock record as the API answers it. */
export function itemView(catalog: CatalogState, item: InventoryItem) {
  const { enabled, message, limit, counter } = item.preorderInfo;
  const counted = enabled && item.trackQuantity;
  return {
    ...item,
    preorderInfo: {
      enabled,
      ...(message === undefined ? {} : { message }),
      ...(counted
        ? { limit: limit ?? defaultPreorderLimit, counter: counter ?? 0, quantity: preordersLeft(item) }
        : {}),
    },
    product: productPart(catalog, item),
  };
}
