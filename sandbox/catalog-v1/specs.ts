import { htmlOf } from "../catalog/rich-content";
import type { Product } from "../catalog/types";
import { validationError } from "../kernel/errors";
import { asObject, type Page, type Query, type QuerySpec, runQuery } from "../kernel/query";
import type { FieldSpecs, Operator } from "../kernel/query-filter";
import { numericId } from "./ids";
import { basePrice } from "./money";
import { collectionIdsOf } from "./view";

const equal: Operator[] = ["$eq", "$ne", "$hasSome", "$in", "$exists"];
const text: Operator[] = [...equal, "$contains", "$startsWith"];
const order: Operator[] = [...equal, "$lt", "$lte", "$gt", "$gte"];

const read = <T>(of: (product: Product) => T) => ({ read: (item: unknown) => of(item as Product) });

/** What both kinds of product query know. */
const shared: FieldSpecs = {
  id: { operators: equal, sortable: true },
  name: { operators: text, sortable: true },
  slug: { operators: text, sortable: true },
  sku: { operators: text, sortable: true, ...read(({ variantsInfo }) => variantsInfo.variants[0]?.sku) },
  description: { operators: text, ...read(({ description }) => description && htmlOf(description)) },
  productType: { operators: equal, sortable: true, ...read((one) => one.productType.toLowerCase()) },
  numericId: { operators: order, sortable: true, kind: "number", ...read(numericId) },
  lastUpdated: { operators: order, sortable: true, kind: "date", ...read((one) => one.updatedDate) },
};
const price = { sortable: true, kind: "number", ...read(basePrice) } as const;
const collections = { operators: ["$hasSome", "$hasAll"], ...read(collectionIdsOf) } as const;

/** `query-platformized`, the SDK's way. */
export const platformizedSpec: QuerySpec = {
  fields: {
    ...shared,
    createdDate: { operators: order, kind: "date" },
    price: { ...price, operators: ["$exists"] },
    "priceData.price": { ...price, operators: order },
    collectionIds: collections,
  },
  maxLimit: 100,
  defaultLimit: 100,
};

/** Raw REST, where filter and sort are texts. Options and stock are known here only. */
export function restSpec(filter: unknown): QuerySpec {
  return {
    ...platformizedSpec,
    fields: {
      ...shared,
      createdDate: { operators: order, sortable: true, kind: "date" },
      price: { ...price, operators: order },
      "collections.id": { ...collections, operators: ["$eq", "$ne", "$hasSome", "$hasAll"] },
      inventoryStatus: {
        operators: [...equal, "$hasAll"],
        ...read((one) => one.inventory.availabilityStatus),
      },
      ...optionFields(filter),
    },
  };
}

/** `options.<name>` of whatever options the filter names. */
function optionFields(filter: unknown): FieldSpecs {
  const names = new Set(JSON.stringify(filter ?? {}).match(/(?<="options\.)[^"]+/g));
  return Object.fromEntries(
    [...names].map((name) => [
      `options.${name}`,
      {
        operators: [...equal, "$hasAll"],
        ...read(({ options }) =>
          options
            .filter((option) => option.name === name)
            .flatMap(({ choicesSettings }) => choicesSettings.choices.map((choice) => choice.name)),
        ),
      },
    ]),
  );
}

export const collectionSpec: QuerySpec = {
  fields: {
    id: { operators: text, sortable: true },
    name: { operators: text, sortable: true },
    slug: { operators: text, sortable: true },
  },
  maxLimit: 100,
  defaultLimit: 100,
};

/** Products that paging by offset reaches (documented). */
const offsetWindow = 10_000;

/** One page by offset. 400 behind the window; the code and text of that are inferred. */
export function offsetPage<T>(items: readonly T[], query: unknown, spec: QuerySpec): Page<T> {
  const page = runQuery(items, (asObject(query) ?? {}) as Query, spec);
  const { offset } = page.offsetMetadata;
  const limit = Number(asObject(asObject(query)?.paging)?.limit ?? spec.defaultLimit);
  if (offset + limit > offsetWindow) {
    throw validationError({
      field: "query.paging",
      description: `offset and limit together must be at most ${offsetWindow}`,
      violatedRule: "MAX",
      data: { threshold: offsetWindow },
    });
  }
  return page;
}

/** A query of the raw REST kind, whose filter and sort are JSON inside texts; `[{"numericId":"asc"}]` is a sort. */
export function parsedQuery(value: unknown): Query {
  const { filter, sort, paging } = asObject(value) ?? {};
  const sorts = jsonText(sort, "query.sort");
  return {
    filter: jsonText(filter, "query.filter"),
    ...(Array.isArray(sorts)
      ? {
          sort: sorts.flatMap((entry) =>
            Object.entries(asObject(entry) ?? {}).map(([fieldName, direction]) => ({
              fieldName,
              order: direction,
            })),
          ),
        }
      : {}),
    paging,
  };
}

function jsonText(value: unknown, field: string): unknown {
  if (value === undefined || value === null || value === "") return undefined;
  try {
    if (typeof value === "string") return JSON.parse(value);
  } catch {
    // refused below
  }
  throw validationError({ field, description: "must be JSON in a string", violatedRule: "FORMAT" });
}
