import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sorts } from "./listing-types";
import { bareListing, type ListingState, listingSearch, parseListing } from "./listing-url";
import { pageSizes } from "./paging";

const read = (search: string): ListingState => {
  const params: Record<string, string | string[]> = {};
  for (const key of new Set(new URLSearchParams(search).keys())) {
    const all = new URLSearchParams(search).getAll(key);
    params[key] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return parseListing(params);
};

describe("the address of a listing", () => {
  it("says nothing for the bare one", () => {
    expect(listingSearch(bareListing)).toBe("");
    expect(read("")).toEqual(bareListing);
  });

  it("says everything that was chosen", () => {
    const state = read(
      "option=Size:M&option=Colour:Oat&option=Size:L&min=10&max=49.5&stock=in&sale=yes&sort=name",
    );
    expect(state).toEqual({
      refinement: {
        options: [
          { name: "Colour", choices: ["Oat"] },
          { name: "Size", choices: ["L", "M"] },
        ],
        minPrice: "10",
        maxPrice: "49.5",
        inStock: true,
        onSale: true,
      },
      sort: "name",
      size: 24,
      from: 1,
      to: 1,
    });
  });

  it("is the same whatever the order of the choices", () => {
    expect(read("option=B:2&option=A:1&option=B:1")).toEqual(read("option=B:1&option=B:2&option=A:1"));
  });

  it("keeps a colon in a choice", () => {
    expect(read("option=Ratio:16:9").refinement.options).toEqual([{ name: "Ratio", choices: ["16:9"] }]);
  });

  it.each([
    ["min=", "an empty field of the price form"],
    ["min=-3&max=abc&size=7&sort=sideways&stock=maybe", "words it does not know"],
    ["from=0&to=-2&until=yesterday", "places that are none"],
    ["option=&option=:&option=Colour:&option=:Oat", "half a choice"],
    ["min=1e5&max=Infinity&to=NaN", "numbers only a machine writes"],
    [`option=${"x".repeat(200)}:y`, "a choice longer than any"],
  ])("takes %s for the bare one (%s)", (search) => {
    expect(read(search)).toEqual(bareListing);
  });

  it("asks for ten pages at most, and for no page before its first", () => {
    expect(read("to=500")).toMatchObject({ from: 1, to: 10 });
    expect(read("from=7&to=3")).toMatchObject({ from: 7, to: 7 });
    expect(read("from=9999&to=9999")).toMatchObject({ from: 40, to: 40 });
  });

  it("takes a price the way people write it", () => {
    expect(read("min=010&max=19,90").refinement).toMatchObject({ minPrice: "10", maxPrice: "19.90" });
  });

  it("can be read back, whatever it says", () => {
    const name = fc.stringMatching(/^[\p{L}\d ]{1,12}$/u).map((text) => text.trim() || "x");
    const amounts = fc.integer({ min: 1, max: 99_999 }).map(String);
    const states = fc.record({
      refinement: fc
        .record({
          options: fc.uniqueArray(
            fc.record({
              name,
              choices: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).map((all) => all.sort()),
            }),
            { maxLength: 4, selector: (option) => option.name },
          ),
          minPrice: fc.option(amounts, { nil: undefined }),
          inStock: fc.boolean(),
          onSale: fc.boolean(),
        })
        .map(({ minPrice, options, ...rest }) => ({
          ...rest,
          options: options.sort((a, b) => (a.name < b.name ? -1 : 1)),
          ...(minPrice && { minPrice }),
        })),
      sort: fc.constantFrom(...sorts),
      size: fc.constantFrom(...pageSizes),
      from: fc.integer({ min: 1, max: 30 }),
      to: fc.constant(30),
    });
    fc.assert(
      fc.property(states, (state) => {
        const asked = { ...state, to: Math.min(state.to, state.from + 9) };
        expect(read(listingSearch(asked))).toEqual(asked);
      }),
    );
  });
});
