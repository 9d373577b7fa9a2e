import { describe, expect, it } from "vitest";
import type { Modifier } from "@/lib/catalog/types";
import { addedPrices, problemWith, readModifiers } from "./modifiers";

const engraving: Modifier = {
  kind: "text",
  id: "1",
  key: "engraving",
  title: "Engraving",
  mandatory: false,
  minLength: 2,
  maxLength: 5,
};
const wrap: Modifier = {
  kind: "choices",
  id: "2",
  key: "wrap",
  title: "Wrapping",
  mandatory: true,
  choices: [{ key: "paper", name: "Paper" }],
};

const read = (fields: Record<string, string>, modifiers: Modifier[] = [engraving, wrap]) =>
  readModifiers(modifiers, (name) => fields[name]);

describe("readModifiers", () => {
  it("hands over choices and texts by their Wix key", () => {
    expect(read({ "modifier.wrap": "paper", "text.engraving": " Ada " })).toEqual({
      ok: true,
      value: { options: { wrap: "paper" }, texts: { engraving: "Ada" } },
    });
  });

  it("leaves out what was left blank and need not be filled in", () => {
    expect(read({ "modifier.wrap": "paper", "text.engraving": "  " })).toEqual({
      ok: true,
      value: { options: { wrap: "paper" }, texts: {} },
    });
  });

  it("names the modifier that is missing", () => {
    expect(read({})).toEqual({ ok: false, title: "Wrapping" });
  });

  it.each([
    ["a choice there is not", { "modifier.wrap": "gold" }, "Wrapping"],
    ["a text that is too long", { "modifier.wrap": "paper", "text.engraving": "Augusta" }, "Engraving"],
    ["a text that is too short", { "modifier.wrap": "paper", "text.engraving": "A" }, "Engraving"],
  ])("refuses %s", (_, fields, title) => {
    expect(read(fields)).toEqual({ ok: false, title });
  });

  it("counts an emoji as one character", () => {
    expect(read({ "text.engraving": "🏺🏺🏺🏺🏺" }, [engraving]).ok).toBe(true);
  });

  it("passes nothing on that the product does not offer", () => {
    expect(read({ "modifier.wrap": "paper", "text.note": "free lamp" }, [wrap])).toEqual({
      ok: true,
      value: { options: { wrap: "paper" }, texts: {} },
    });
  });
});

describe("what is wrong with a personalisation", () => {
  it.each([
    [engraving, "", undefined],
    [engraving, "A", "too-short"],
    [engraving, "Augusta", "too-long"],
    [engraving, "Ada", undefined],
    [wrap, "", "missing"],
    [wrap, "gold", "not-a-choice"],
    [wrap, "paper", undefined],
  ])("%o given %s is %s", (modifier, given, problem) => {
    expect(problemWith(modifier, given)).toBe(problem);
  });
});

describe("what personalisations add to the price", () => {
  const usd = (amount: string) => ({ amount, currency: "USD" });
  const priced: Modifier[] = [
    { ...engraving, addedPrice: usd("5") } as Modifier,
    {
      ...wrap,
      choices: [
        { key: "paper", name: "Paper", addedPrice: usd("3") },
        { key: "none", name: "None" },
      ],
    } as Modifier,
  ];

  it("is what was chosen and written, and nothing for the rest", () => {
    expect(addedPrices(priced, {})).toEqual([]);
    expect(addedPrices(priced, { "text.engraving": " ", "modifier.wrap": "none" })).toEqual([]);
    expect(addedPrices(priced, { "text.engraving": "Ada", "modifier.wrap": "paper" })).toEqual([
      usd("5"),
      usd("3"),
    ]);
  });
});
