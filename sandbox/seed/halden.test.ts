import { describe, expect, it } from "vitest";
import { drawingOf, sizeOf } from "../media/registry";
import { haldenSeed, haldenShop } from "./halden";

const { products, categories } = haldenShop;
const state = haldenSeed()({ origin: "http://sandbox", now: new Date("2026-11-20T00:00:00Z") });

describe("the demo shop", () => {
  it("has at least 36 visible products in at least 6 top categories, with subcategories", () => {
    expect(products.filter(({ visible }) => visible !== false).length).toBeGreaterThanOrEqual(36);
    expect(categories.filter(({ parent }) => !parent).length).toBeGreaterThanOrEqual(6);
    expect(categories.filter(({ parent }) => parent).length).toBeGreaterThanOrEqual(4);
  });

  it("has one hidden product, a digital one, a pre-order, a mandatory text and sale prices", () => {
    expect(products.filter(({ visible }) => visible === false)).toHaveLength(1);
    expect(products.some(({ type }) => type === "DIGITAL")).toBe(true);
    expect(products.some(({ preorder }) => preorder)).toBe(true);
    expect(
      products.some(({ modifiers = [] }) => modifiers.some((one) => one.kind === "text" && one.mandatory)),
    ).toBe(true);
    expect(products.filter(({ compareAtPrice }) => compareAtPrice).length).toBeGreaterThanOrEqual(3);
  });

  it("has a product with more than 60 variants", () => {
    const most = Math.max(
      ...Object.values(state.catalog.products).map(({ variantsInfo }) => variantsInfo.variants.length),
    );
    expect(most).toBeGreaterThan(60);
  });

  it("names only categories that exist, and every slug once", () => {
    const known = new Set(categories.map(({ slug }) => slug));
    expect(products.flatMap((product) => product.categories).filter((slug) => !known.has(slug))).toEqual([]);
    expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length);
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length);
  });

  it("has a drawing behind every picture, and words for people who cannot see it", () => {
    const pictures = products.flatMap((product) => [
      ...product.pictures,
      ...(product.options ?? []).flatMap(({ choices }) => choices.flatMap((choice) => choice.pictures ?? [])),
    ]);
    expect(pictures.filter(({ id }) => sizeOf(id) === undefined)).toEqual([]);
    const covers = [
      ...categories.map(({ picture }) => picture),
      ...products.map((product) => product.pictures[0]),
    ];
    expect(covers.filter((picture) => !picture || !drawingOf(picture.id)?.startsWith("<svg"))).toEqual([]);
    expect(pictures.filter(({ alt }) => alt.trim() === "")).toEqual([]);
  });

  it("gives both demo members a history", () => {
    const buyers = state.ecom.orders.map(({ owner }) => owner);
    expect(buyers.length).toBeGreaterThanOrEqual(10);
    expect(new Set(buyers).size).toBe(2);
    expect(new Set(state.ecom.orders.map(({ order }) => order.number)).size).toBe(buyers.length);
  });
});
