import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeEdits } from "./merge";

describe("mergeEdits", () => {
  it("writes what only this form has changed, and nothing else", () => {
    const was = { name: "Mug", price: "20" };
    expect(mergeEdits(was, { name: "Mug", price: "22" }, was)).toEqual({
      changes: { price: "22" },
      conflicts: [],
      kept: [],
    });
  });

  it("leaves alone what somebody else has changed meanwhile", () => {
    const merged = mergeEdits(
      { name: "Mug", price: "20" },
      { name: "Mug", price: "22" },
      { name: "Cup", price: "20" },
    );
    expect(merged).toEqual({ changes: { price: "22" }, conflicts: [], kept: ["name"] });
  });

  it("asks when both have changed the same thing differently, and not when they agree", () => {
    const conflict = mergeEdits({ price: "20" }, { price: "22" }, { price: "24" });
    expect(conflict.changes).toEqual({});
    expect(conflict.conflicts).toEqual([{ field: "price", was: "20", theirs: "24", yours: "22" }]);
    expect(mergeEdits({ price: "20" }, { price: "24" }, { price: "24" }).conflicts).toEqual([]);
  });

  it("does nothing about a field that is gone, or that the form did not have", () => {
    expect(mergeEdits({ "price.a": "1" }, { "price.a": "2" }, { "price.b": "1" }).changes).toEqual({});
    expect(mergeEdits({}, { price: "2" }, { price: "1" }).changes).toEqual({});
  });

  it("never writes over something nobody was shown", () => {
    const value = fc.constantFrom("a", "b", "c");
    const fields = fc.record({ x: value, y: value });
    fc.assert(
      fc.property(fields, fields, fields, (was, mine, now) => {
        const { changes } = mergeEdits(was, mine, now);
        for (const field of Object.keys(changes) as ("x" | "y")[]) expect(now[field]).toBe(was[field]);
      }),
    );
  });
});
