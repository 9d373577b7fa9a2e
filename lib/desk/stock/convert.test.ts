import { describe, expect, it } from "vitest";
import { toLowItem, toWaiting } from "./convert";

const asked = (catalogItemId: string, date: string) => ({
  email: "somebody@example.com",
  catalogReference: { catalogItemId, appId: "stores" },
  _createdDate: new Date(date),
});

describe("toWaiting", () => {
  const names = new Map([["mug", { name: "Morning Mug", slug: "morning-mug" }]]);

  it("counts people by product, most wanted first, and says since when", () => {
    const waiting = toWaiting(
      [asked("lamp", "2026-03-01"), asked("mug", "2026-02-02"), asked("mug", "2026-01-01")],
      names,
    );
    expect(waiting).toEqual([
      {
        productId: "mug",
        product: "Morning Mug",
        slug: "morning-mug",
        people: 2,
        since: "2026-01-01T00:00:00.000Z",
      },
      { productId: "lamp", product: "", slug: "", people: 1, since: "2026-03-01T00:00:00.000Z" },
    ]);
  });

  it("carries nobody's address", () => {
    expect(JSON.stringify(toWaiting([asked("mug", "2026-01-01")], names))).not.toContain("@");
  });
});

describe("toLowItem", () => {
  it("keeps what was oversold below nothing", () => {
    const item = { _id: "i", productId: "p", quantity: -2, product: { name: "Mug", variantName: "Oat" } };
    expect(toLowItem(item)).toEqual({
      itemId: "i",
      productId: "p",
      product: "Mug",
      variant: "Oat",
      sku: "",
      quantity: -2,
    });
    expect(toLowItem({ quantity: 1 })).toBeUndefined();
  });
});
