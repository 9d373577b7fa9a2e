import { describe, expect, it } from "vitest";
import type { Product } from "@/lib/catalog/types";
import { toSaved } from "./saved";

const money = (amount: string) => ({ amount, currency: "USD" });
const choice = (id: string, name: string) => ({ id, name, pictures: [] });
const pitcher = {
  id: "p1",
  slug: "pitcher",
  name: "Pitcher",
  price: { min: money("30"), max: money("40") },
  media: [],
  options: [
    { id: "o1", name: "Glaze", render: "text", choices: [choice("c1", "Oat"), choice("c2", "Iron")] },
  ],
  variants: [
    { id: "v1", choices: { o1: "c1" }, price: money("30"), stock: "sold-out" },
    { id: "v2", choices: { o1: "c2" }, price: money("40"), stock: "in-stock" },
  ],
  modifiers: [],
} as unknown as Product;

describe("toSaved", () => {
  it("is the product where no version was named, or one that is no longer made", () => {
    const product = { price: money("30"), from: true, soldOut: false, simple: false };
    for (const saved of [toSaved(pitcher), toSaved(pitcher, "v9")]) {
      expect(saved).toMatchObject(product);
      expect(saved.version).toBeUndefined();
    }
  });

  it("is the version that was saved, with its price, its stock and a way to buy it", () => {
    expect(toSaved(pitcher, "v2")).toMatchObject({
      version: { id: "v2", choices: ["Iron"] },
      ...{ price: money("40"), from: false, soldOut: false, simple: true },
    });
    expect(toSaved(pitcher, "v1")).toMatchObject({ soldOut: true, simple: false });
  });

  it("cannot be bought at a click where something has to be said", () => {
    const engraved = { ...pitcher, modifiers: [{ mandatory: true }] } as unknown as Product;
    expect(toSaved(engraved, "v2").simple).toBe(false);
  });
});
