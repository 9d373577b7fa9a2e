import { describe, expect, it } from "vitest";
import { addInput, quantityInput } from "./input";

const productId = "3fb6a3c8-988b-4755-84bd-5c59ae0b18ea";
const lineId = "00000000-0000-0000-0000-000000000001";

describe("addInput", () => {
  it("takes one unit unless told otherwise, and keeps the other fields", () => {
    expect(addInput.parse({ productId, "option.size": "large" })).toEqual({
      productId,
      name: "",
      quantity: 1,
      "option.size": "large",
    });
  });

  it.each(["", "../", "$ne", "' OR 1", "x".repeat(4_096), null, [], {}])(
    "refuses the product id %j",
    (id) => {
      expect(addInput.safeParse({ productId: id }).success).toBe(false);
    },
  );

  it("refuses ten thousand fields and fields of a megabyte", () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`text.${index}`, "x"]));
    expect(addInput.safeParse({ productId, ...many }).success).toBe(false);
    expect(addInput.safeParse({ productId, "text.engraving": "x".repeat(1_000_000) }).success).toBe(false);
  });

  it("takes a subscription by its id, or none", () => {
    const parsed = (subscription: unknown) => addInput.safeParse({ productId, subscription }).success;
    expect([productId, "", undefined].map(parsed)).toEqual([true, true, true]);
    expect(["monthly", "../", 1, null, {}].map(parsed)).toEqual([false, false, false, false, false]);
  });

  it("does not add nothing", () => {
    expect(addInput.safeParse({ productId, quantity: "0" }).success).toBe(false);
  });
});

describe("quantityInput", () => {
  it.each([
    [0, 0],
    ["3", 3],
    [999, 999],
  ])("reads %j as %i", (quantity, units) => {
    expect(quantityInput.parse({ lineId, quantity }).quantity).toBe(units);
  });

  const hostile: unknown[] = [
    -1,
    1.5,
    1e9,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    " 5",
    "5abc",
    "1e2",
    "-1",
    "0x10",
    null,
    undefined,
    true,
    [],
    [5],
    {},
    { valueOf: () => 5 },
    5n,
    new Date(5),
  ];
  it.each(hostile.map((quantity) => [quantity]))("refuses %o", (quantity) => {
    expect(quantityInput.safeParse({ lineId, quantity }).success).toBe(false);
  });
});
