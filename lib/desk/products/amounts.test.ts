import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PricePlan, reprice, toAmount } from "./amounts";

const plan = (change: Partial<PricePlan> = {}): PricePlan => ({
  direction: "down",
  percent: "10",
  rounding: "exact",
  compareAt: "keep",
  digits: 2,
  ...change,
});
const priced = (price: string, change: Partial<PricePlan> = {}, compareAt = "") =>
  reprice({ price, compareAt }, plan(change));

describe("reprice", () => {
  it.each([
    ["20", "10", "18"],
    ["19.99", "15", "16.99"],
    ["1.15", "10", "1.04"],
    // 0.1 and 0.2 are where floats go wrong.
    ["0.3", "50", "0.15"],
    ["1.005", "0.5", "1"],
  ])("takes percent off %s exactly", (price, percent, expected) => {
    expect(priced(price, { percent })).toEqual({ price: expected, compareAt: "" });
  });

  it("rounds halves up, as people do", () => {
    expect(priced("10.05", { percent: "50" })).toEqual({ price: "5.03", compareAt: "" });
  });

  it.each([
    ["whole", "24.40", "22"],
    ["ninety", "24.40", "21.9"],
    ["ninety", "25.50", "22.9"],
    ["ninety", "0.5", "0.9"],
    ["ninety", "1.9", "1.9"],
  ] as const)("ends a price as wished: %s of %s", (rounding, price, expected) => {
    const answer = priced(price, { rounding });
    expect(typeof answer === "string" ? price : answer.price).toBe(expected);
  });

  it("knows currencies without small coins", () => {
    expect(priced("1999", { digits: 0 })).toEqual({ price: "1799", compareAt: "" });
    expect(priced("1999", { digits: 0, rounding: "ninety" })).toEqual({ price: "1799", compareAt: "" });
  });

  it("shows what it was before, the first price of all when it was on sale already", () => {
    expect(priced("20", { compareAt: "old" })).toEqual({ price: "18", compareAt: "20" });
    expect(priced("20", { compareAt: "old" }, "30")).toEqual({ price: "18", compareAt: "30" });
    expect(priced("20", { compareAt: "none", direction: "up" }, "21")).toEqual({
      price: "22",
      compareAt: "",
    });
  });

  it("says why it leaves a price alone", () => {
    expect(priced("20", { direction: "up" }, "21")).toBe("above-compare-at");
    expect(priced("0.01", { percent: "90" })).toBe("not-positive");
    expect(priced("0.01", { percent: "1" })).toBe("same");
    expect(priced("999999999", { direction: "up" })).toBe("too-high");
  });

  it("is never further from the exact price than half a cent", () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 99 }), (amount, percent) => {
        const price = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
        const answer = priced(price, { percent: String(percent) });
        if (typeof answer === "string") return;
        const [whole = "0", part = ""] = answer.price.split(".");
        const got = BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"));
        const off = got * 100n - BigInt(amount) * BigInt(100 - percent);
        expect(off >= -50n && off <= 50n).toBe(true);
      }),
    );
  });
});

describe("toAmount", () => {
  it.each([
    ["20", "20"],
    [" 20.50 ", "20.5"],
    ["0", "0"],
    ["007", "7"],
  ])("writes '%s' one way", (text, amount) => expect(toAmount(text)).toBe(amount));

  it.each(["", "-1", "1e3", "12,50", "1.2345", "$5", "9999999999", "NaN"])("refuses '%s'", (text) =>
    expect(toAmount(text)).toBeUndefined(),
  );
});
