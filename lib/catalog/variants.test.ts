import { describe, expect, it, vi } from "vitest";
import type { StockStatus } from "./types";
import {
  choiceStates,
  choose,
  defaultVariant,
  indexVariants,
  matchVariant,
  resolveVariant,
  variantAt,
} from "./variants";

const options = [
  { id: "colour", choices: [{ id: "red" }, { id: "blue" }, { id: "green" }] },
  { id: "size", choices: [{ id: "s" }, { id: "m" }, { id: "l" }] },
];

function variant(colour: string, size: string, stock: StockStatus = "in-stock") {
  return { id: `${colour}-${size}`, choices: { colour, size }, stock };
}

// Green is made in L only; blue M is sold out; red L is not made.
const variants = [
  variant("red", "s", "sold-out"),
  variant("red", "m"),
  variant("blue", "s"),
  variant("blue", "m", "sold-out"),
  variant("blue", "l"),
  variant("green", "l", "pre-order"),
];
const product = { options, variants };
const index = indexVariants(options, variants);

describe("matching", () => {
  it("finds the variant of a complete selection", () => {
    expect(matchVariant(variants, { colour: "blue", size: "l" })?.id).toBe("blue-l");
  });

  it("finds nothing for a combination that is not made", () => {
    expect(matchVariant(variants, { colour: "red", size: "l" })).toBeUndefined();
  });

  it("finds nothing while an option is still open", () => {
    expect(matchVariant(variants, { colour: "red" })).toBeUndefined();
  });

  it("matches the only variant of a product without options", () => {
    expect(matchVariant([{ id: "one", choices: {}, stock: "in-stock" }], {})?.id).toBe("one");
  });

  it("opens with the first variant that can be bought", () => {
    expect(defaultVariant(variants)?.id).toBe("red-m");
  });

  it("opens with the first variant when everything is sold out", () => {
    const all = variants.map((one) => ({ ...one, stock: "sold-out" as const }));
    expect(defaultVariant(all)?.id).toBe("red-s");
  });
});

describe("states of choices", () => {
  it("tells sold out from not made, given the other choices", () => {
    expect(choiceStates(index, { colour: "red", size: "m" })).toEqual({
      colour: { red: "available", blue: "sold-out", green: "impossible" },
      size: { s: "sold-out", m: "available", l: "impossible" },
    });
  });

  it("counts a pre-order as available", () => {
    expect(choiceStates(index, { colour: "blue", size: "l" }).colour?.green).toBe("available");
  });

  it("looks up as often for 1000 variants as for as many choices, and no more", () => {
    const ids = Array.from({ length: 10 }, (_, place) => `c${place}`);
    const big = ["a", "b", "c"].map((id) => ({ id, choices: ids.map((choice) => ({ id: choice })) }));
    const many = ids.flatMap((a) =>
      ids.flatMap((b) =>
        ids.map((c) => ({ id: a + b + c, choices: { a, b, c }, stock: "in-stock" as const })),
      ),
    );
    const large = indexVariants(big, many);
    const get = vi.spyOn(large.byChoices, "get");
    const states = choiceStates(large, { a: "c0", b: "c0", c: "c0" });
    expect(get).toHaveBeenCalledTimes(30);
    expect(Object.values(states.a ?? {}).every((state) => state === "available")).toBe(true);
  });

  it("finds a variant by its choices, whatever order they come in", () => {
    expect(variantAt(index, { size: "l", colour: "blue" })?.id).toBe("blue-l");
    expect(variantAt(index, { size: "l" })).toBeUndefined();
  });
});

describe("choosing", () => {
  it("changes only the option that was clicked when that variant is made", () => {
    expect(choose(index, { colour: "red", size: "m" }, "colour", "blue")).toEqual({
      colour: "blue",
      size: "m",
    });
  });

  it("moves to the nearest variant that is made when the combination is not", () => {
    expect(choose(index, { colour: "red", size: "m" }, "colour", "green")).toEqual({
      colour: "green",
      size: "l",
    });
  });

  it("prefers a variant that can be bought among equally near ones", () => {
    const made = [variant("red", "s"), variant("blue", "m", "sold-out"), variant("blue", "l")];
    expect(choose(indexVariants(options, made), { colour: "red", size: "s" }, "colour", "blue")).toEqual({
      colour: "blue",
      size: "l",
    });
  });

  it("keeps the selection when no variant has the choice", () => {
    expect(choose(index, { colour: "red", size: "m" }, "size", "xxl")).toEqual({
      colour: "red",
      size: "m",
    });
  });
});

describe("a submitted form", () => {
  const form = (fields: Record<string, string>) => resolveVariant(product, (name) => fields[name])?.id;

  it("means the variant it names", () => {
    expect(form({ variantId: "blue-s", "option.colour": "red" })).toBe("blue-s");
  });

  it("means nothing when the named variant is not one of this product", () => {
    expect(form({ variantId: "other" })).toBeUndefined();
  });

  it("means the variant of its choices when it was sent without JavaScript", () => {
    expect(form({ "option.colour": "blue", "option.size": "l" })).toBe("blue-l");
  });

  it("means nothing when a choice is missing", () => {
    expect(form({ "option.colour": "blue" })).toBeUndefined();
  });

  it("means the only variant of a product without options", () => {
    const single = { options: [], variants: [{ id: "one", choices: {}, stock: "in-stock" as const }] };
    expect(resolveVariant(single, () => undefined)?.id).toBe("one");
  });
});
