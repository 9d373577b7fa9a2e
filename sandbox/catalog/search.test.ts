import { createClient } from "@wix/sdk";
import { productsV3 } from "@wix/stores";
import { afterAll, describe, expect, it } from "vitest";
import { startSandbox } from "../testing/harness";
import { fixtureShop } from "./fixture";
import { catalogFromSeed } from "./from-seed";
import { stableId } from "./ids";
import { failureOf, present, visitorAuth } from "./testing";

const modules = { productsV3 };

const sandbox = await startSandbox();
afterAll(() => sandbox.stop());
sandbox.world.state.catalog = catalogFromSeed(fixtureShop);
const shopper = createClient({ auth: await visitorAuth(), modules });

/** The SDK's types are stricter than its wire: numbers for prices and `id` for `_id` are sent by other storefronts. */
type Search = Omit<Parameters<typeof shopper.productsV3.searchProducts>[0], "filter"> & { filter?: object };

async function slugs(search: Search): Promise<string[]> {
  const { products } = await shopper.productsV3.searchProducts(search as object);
  return (products ?? []).map(({ slug }) => slug ?? "");
}

describe("searching products", () => {
  it("answers everything visible for an empty search", async () => {
    expect(await slugs({})).toHaveLength(5);
  });

  it("filters by category, with and without its subcategories", async () => {
    const inside = (path: string, category: string) => ({
      filter: { [path]: { $matchItems: [{ id: { $in: [stableId("category", category)] } }] } },
    });
    expect(await slugs(inside("allCategoriesInfo.categories", "clothes"))).toEqual(["logo-tee"]);
    expect(await slugs(inside("directCategoriesInfo.categories", "clothes"))).toEqual([]);
    expect(await slugs(inside("directCategoriesInfo.categories", "tees"))).toEqual(["logo-tee"]);
  });

  it("compares prices as numbers, whether they come as numbers or strings", async () => {
    const sort = [{ fieldName: "actualPriceRange.minValue.amount" as const, order: "ASC" as const }];
    expect(await slugs({ filter: { "actualPriceRange.minValue.amount": { $gte: 10 } }, sort })).toEqual([
      "glaze-recipes",
      "logo-tee",
      "spring-bowl",
      "salad-bowl",
    ]);
    expect(await slugs({ filter: { "actualPriceRange.minValue.amount": { $lt: "12" } }, sort })).toEqual([
      "stone-bowl",
    ]);
    const both = { "actualPriceRange.minValue.amount": { $gte: "1", $lt: "9" } };
    expect((await failureOf(shopper.productsV3.searchProducts({ filter: both }))).status).toBe(400);
  });

  it("filters by option choices, availability and brand", async () => {
    expect(
      await slugs({ filter: { "options.choicesSettings.choices.name": { $hasSome: ["Blue"] } } }),
    ).toEqual(["logo-tee"]);
    expect(await slugs({ filter: { "inventory.availabilityStatus": { $in: ["OUT_OF_STOCK"] } } })).toEqual([
      "spring-bowl",
      "salad-bowl",
    ]);
    expect(await slugs({ filter: { "inventory.preorderStatus": "ENABLED" } })).toEqual(["spring-bowl"]);
    expect((await slugs({ filter: { $not: { "brand.name": "Acme" } } })).sort()).toEqual([
      "salad-bowl",
      "spring-bowl",
      "stone-bowl",
    ]);
    const wrong = await failureOf(
      shopper.productsV3.searchProducts({ filter: { "options.name": "Size" as never } }),
    );
    expect(wrong.status).toBe(400);
  });

  it("finds words in names before words in descriptions", async () => {
    expect(await slugs({ search: { expression: "stone", fields: ["name", "description"] } })).toEqual([
      "stone-bowl",
    ]);
    expect(await slugs({ search: { expression: "cotton", fields: ["name", "description"] } })).toEqual([
      "logo-tee",
    ]);
    expect(await slugs({ search: { expression: "cotton", fields: ["name"] } })).toEqual([]);
    expect(await slugs({ search: { expression: "glaz", fields: ["name"] } })).toEqual(["glaze-recipes"]);
    expect(await slugs({ search: { expression: "salad tee", mode: "AND", fields: ["name"] } })).toEqual([]);
    expect(
      (await slugs({ search: { expression: "salad tee", mode: "OR", fields: ["name"] } })).sort(),
    ).toEqual(["logo-tee", "salad-bowl"]);
    expect(
      await slugs({ search: { expression: "TEE-02", mode: "AND", fields: ["variantsInfo.variants.sku"] } }),
    ).toEqual(["logo-tee"]);
  });

  it("forgives typing mistakes only when asked to", async () => {
    const search = (fuzzy: boolean) => ({
      search: { expression: "slaad", fields: ["name" as const], fuzzy },
    });
    expect(await slugs(search(true))).toEqual(["salad-bowl"]);
    expect(await slugs(search(false))).toEqual([]);
    expect(await slugs({ search: { expression: "zebra", fields: ["name"], fuzzy: true } })).toEqual([]);
  });

  it("aggregates over everything found, even with an empty page", async () => {
    const answer = await shopper.productsV3.searchProducts({
      cursorPaging: { limit: 0 },
      aggregations: [
        {
          name: "minPrice",
          type: "SCALAR",
          fieldPath: "actualPriceRange.minValue.amount",
          scalar: { type: "MIN" },
        },
        {
          name: "maxPrice",
          type: "SCALAR",
          fieldPath: "actualPriceRange.maxValue.amount",
          scalar: { type: "MAX" },
        },
        {
          name: "optionNames",
          type: "VALUE",
          fieldPath: "options.name",
          value: { limit: 20, sortType: "VALUE", sortDirection: "ASC" },
        },
        { name: "stock", type: "VALUE", fieldPath: "inventory.availabilityStatus", value: { limit: 10 } },
        {
          name: "prices",
          type: "RANGE",
          fieldPath: "actualPriceRange.minValue.amount",
          range: { buckets: [{ to: 20 }, { from: 20, to: 100 }, { from: 100 }] },
        },
        {
          name: "brandByStock",
          type: "NESTED",
          nested: {
            nestedAggregations: [
              { name: "brand", type: "VALUE", fieldPath: "brand.name" },
              { name: "stock", type: "VALUE", fieldPath: "inventory.availabilityStatus" },
            ],
          },
        },
        {
          name: "months",
          type: "DATE_HISTOGRAM",
          fieldPath: "_createdDate",
          dateHistogram: { interval: "MONTH" },
        },
      ],
    });
    expect(answer.products).toEqual([]);
    const results = new Map(answer.aggregationData?.results?.map((result) => [result.name, result]));
    expect(results.get("minPrice")?.scalar).toEqual({ type: "MIN", value: 9.5 });
    expect(results.get("maxPrice")?.scalar).toEqual({ type: "MAX", value: 110 });
    expect(results.get("optionNames")?.values?.results).toEqual([
      { value: "Color", count: 1 },
      { value: "Size", count: 1 },
    ]);
    expect(results.get("stock")?.values?.results).toEqual([
      { value: "IN_STOCK", count: 2 },
      { value: "OUT_OF_STOCK", count: 2 },
      { value: "PARTIALLY_OUT_OF_STOCK", count: 1 },
    ]);
    expect(results.get("prices")?.ranges?.results).toEqual([
      { from: null, to: 20, count: 2 },
      { from: 20, to: 100, count: 2 },
      { from: 100, to: null, count: 1 },
    ]);
    expect(results.get("brandByStock")?.nested?.results).toEqual([
      {
        results: {
          brand: { value: { value: "Acme", count: 2 } },
          stock: { value: { value: "IN_STOCK", count: 1 } },
        },
      },
      {
        results: {
          brand: { value: { value: "Acme", count: 2 } },
          stock: { value: { value: "PARTIALLY_OUT_OF_STOCK", count: 1 } },
        },
      },
    ]);
    expect(results.get("months")?.dateHistogram?.results).toEqual([
      { value: "2026-02-01T00:00:00.000Z", count: 4 },
      { value: "2026-03-01T00:00:00.000Z", count: 1 },
    ]);
  });

  it("goes on from a cursor with the words and filter of the first page", async () => {
    const first = await shopper.productsV3.searchProducts({
      filter: { visible: { $eq: true } },
      search: { expression: "bowl", fields: ["name"] },
      sort: [{ fieldName: "name", order: "DESC" }],
      cursorPaging: { limit: 2 },
    });
    expect(first.products?.map(({ name }) => name)).toEqual(["Stone Bowl", "Spring Bowl"]);
    const cursor = present(first.pagingMetadata?.cursors?.next);
    const second = await shopper.productsV3.searchProducts({ cursorPaging: { cursor, limit: 2 } });
    expect(second.products?.map(({ name }) => name)).toEqual(["Salad Bowl"]);
    expect(second.pagingMetadata?.hasNext).toBe(false);
    expect(
      (await failureOf(shopper.productsV3.searchProducts({ cursorPaging: { cursor: "made-up" } }))).status,
    ).toBe(400);
  });

  it("answers a request too long for an address", async () => {
    const ids = Array.from({ length: 90 }, (_, index) => stableId("nobody", String(index)));
    const named = [...ids, stableId("product", "stone-bowl")];
    expect(await slugs({ filter: { id: { $in: named } } })).toEqual(["stone-bowl"]);
  });
});
