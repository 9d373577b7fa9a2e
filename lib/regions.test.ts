import { describe, expect, it } from "vitest";
import { regionsOf } from "./regions";

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
