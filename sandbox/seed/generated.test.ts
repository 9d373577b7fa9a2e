import { describe, expect, it } from "vitest";
import { catalogFromSeed } from "../catalog/from-seed";
import { generatedShop } from "./generated";

describe("a generated shop", () => {
  it("is the same every time, and a bigger one begins with a smaller one", () => {
    expect(generatedShop(50)).toEqual(generatedShop(50));
    expect(generatedShop(80).products.slice(0, 50)).toEqual(generatedShop(50).products);
  });

  it("has unique slugs and SKUs, names of decent length and products in every category", () => {
    const { products, categories } = generatedShop(3000);
    expect(new Set(products.map(({ slug }) => slug)).size).toBe(3000);
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(3000);
    expect(new Set(products.map(({ name }) => name)).size).toBeGreaterThan(2900);
    expect(Math.max(...products.map(({ name }) => name.length))).toBeLessThanOrEqual(80);
    const used = new Set(products.flatMap((product) => product.categories));
    for (const { slug, parent } of categories) if (parent) expect(used).toContain(slug);
  });

  it("has five hundred categories when it is big, with products in every one of the lowest", () => {
    const { products, categories } = generatedShop(10_000);
    expect(categories).toHaveLength(500);
    const used = new Set(products.flatMap((product) => product.categories));
    const parents = new Set(categories.map(({ parent }) => parent));
    for (const { slug } of categories) if (!parents.has(slug)) expect(used).toContain(slug);
  });

  it("expands into a catalogue with stock for every variant", () => {
    const state = catalogFromSeed(generatedShop(40));
    const variants = Object.values(state.products).flatMap((product) => product.variantsInfo.variants);
    expect(Object.keys(state.products)).toHaveLength(40);
    expect(Object.keys(state.inventoryItems)).toHaveLength(variants.length);
    expect(variants.every(({ price }) => Number(price.actualPrice.amount) > 0)).toBe(true);
  });
});
