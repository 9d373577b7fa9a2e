import { describe, expect, it } from "vitest";
import { regionCode, regionsOf } from "./regions";

describe("regionsOf", () => {
  it("names states as Wix and the post do", () => {
    const states = regionsOf("US", "en-US");
    expect(states).toContainEqual(["NY", "New York"]);
    expect(states[0]).toEqual(["AL", "Alabama"]);
    expect(regionsOf("CA", "en-US")).toHaveLength(13);
  });

  it("sorts as the language does", () => {
    const names = regionsOf("AT", "de-AT").map(([, name]) => name);
    expect(names.indexOf("Oberösterreich")).toBeLessThan(names.indexOf("Salzburg"));
  });

  it.each(["GB", "XX", "", "us", "__proto__"])("has none for %j", (country) => {
    expect(regionsOf(country, "en-US")).toEqual([]);
  });
});

describe("regionCode", () => {
  it.each([
    ["US", "ny", "NY"],
    ["US", " New York ", "NY"],
    ["DE", "bayern", "BY"],
    ["US", "", ""],
    ["GB", "LND", "LND"],
    ["XX", "AB1", "AB1"],
    ["US", "Bavaria", undefined],
    ["US", "N-Y", undefined],
  ])("in %s makes %j %j", (country, text, code) => {
    expect(regionCode(country, text)).toBe(code);
  });
});
