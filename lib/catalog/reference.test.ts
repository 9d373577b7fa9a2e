import { describe, expect, it } from "vitest";
import { type Referred, referenceOptions, variantNamed } from "./reference";
import { keyOfChoices } from "./variant-key";

const item: Referred = {
  variantId: "9a6e2c7e-5a0f-4d8e-a7a8-000000000001",
  options: {},
  texts: {},
  preOrder: false,
};

describe("what Wix's cart is told of a variant", () => {
  it("is its id, with modifiers beside it", () => {
    const options = referenceOptions({ ...item, options: { wrap: "yes" }, texts: { words: "Ahoy" } });
    expect(options).toEqual({
      variantId: item.variantId,
      options: { wrap: "yes" },
      customTextFields: { words: "Ahoy" },
    });
  });

  it("is its choices where Wix has no id for it, and nothing where there are none", () => {
    const byName = { Size: "S", Color: "Red" };
    expect(referenceOptions({ ...item, byName })).toEqual({ options: byName });
    expect(referenceOptions({ ...item, byName: {}, texts: { Engraving: "A" } })).toEqual({
      customTextFields: { Engraving: "A" },
    });
  });
});

describe("the variant a cart line names", () => {
  it("is found by either, whatever order the choices are in", () => {
    expect(variantNamed({ variantId: item.variantId })).toBe(item.variantId);
    const id = keyOfChoices({ Size: "S", Color: "Red" });
    expect(variantNamed({ options: { Color: "Red", Size: "S" } })).toBe(id);
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("is none for a product that has no variants", () => {
    expect(variantNamed(undefined)).toBeUndefined();
    expect(variantNamed({ variantId: "00000000-0000-0000-0000-000000000000", options: {} })).toBeUndefined();
  });
});
