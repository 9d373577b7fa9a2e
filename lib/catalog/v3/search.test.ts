import { describe, expect, it } from "vitest";
import { everything } from "../listing-types";
import { toFacets } from "./facets";
import { toOptionBook } from "./option-book";
import { groupsOf, toSearch } from "./search";

const book = toOptionBook([
  {
    name: "Colour",
    customizationRenderType: "SWATCH_CHOICES",
    choicesSettings: {
      choices: [
        { _id: "c-oat", name: "Oat", colorCode: "#eee" },
        { _id: "c-sea", name: "Sea", colorCode: "#088" },
      ],
    },
  },
  {
    name: "Size",
    customizationRenderType: "TEXT_CHOICES",
    choicesSettings: { choices: [{ _id: "s-m", name: "M" }] },
  },
  { name: "Colour", choicesSettings: { choices: [{ _id: "c-oat-2", name: "Oat" }] } },
]);

const chosen = {
  refinement: {
    options: [
      { name: "Colour", choices: ["Oat"] },
      { name: "Size", choices: ["M", "Unheard of"] },
    ],
    minPrice: "10",
    inStock: true,
    onSale: false,
  },
  sort: "price-up" as const,
};

describe("a listing in Wix's terms", () => {
  it("asks for the ids behind the shopper's words, one condition to an entry", () => {
    expect(toSearch(chosen, book).filter).toEqual({
      $and: [
        { visible: { $eq: true } },
        { "options.choicesSettings.choices.choiceId": { $hasSome: ["c-oat", "c-oat-2"] } },
        { "options.choicesSettings.choices.choiceId": { $hasSome: ["s-m"] } },
        { "actualPriceRange.maxValue.amount": { $gte: "10" } },
        { "inventory.availabilityStatus": { $in: ["IN_STOCK", "PARTIALLY_OUT_OF_STOCK"] } },
      ],
    });
  });

  it("finds nothing for a choice nobody has, rather than everything", () => {
    const query = {
      ...chosen,
      refinement: { ...everything, options: [{ name: "Taste", choices: ["Sour"] }] },
    };
    const [, condition] = (toSearch(query, book).filter?.$and ?? []) as Record<
      string,
      { $hasSome: string[] }
    >[];
    expect(condition?.["options.choicesSettings.choices.choiceId"]?.$hasSome).toHaveLength(1);
  });

  it("leaves one kind of choice out, and only that, to count its alternatives", () => {
    const colours = groupsOf(chosen.refinement).find(
      (group) => group.kind === "option" && group.name === "Colour",
    );
    const filter = JSON.stringify(toSearch(chosen, book, colours).filter);
    expect(filter).not.toContain("c-oat");
    expect(filter).toContain("s-m");
  });
});

describe("the ways on from a listing", () => {
  const counted = (choices: Record<string, number>, status: Record<string, number> = {}) => ({
    results: [
      {
        name: "choices",
        values: { results: Object.entries(choices).map(([value, count]) => ({ value, count })) },
      },
      {
        name: "status",
        values: { results: Object.entries(status).map(([value, count]) => ({ value, count })) },
      },
    ],
  });

  it("counts every product once by its availability", () => {
    const facets = toFacets(
      counted({}, { IN_STOCK: 5, PARTIALLY_OUT_OF_STOCK: 2, OUT_OF_STOCK: 3 }),
      [],
      book,
      "USD",
    );
    expect(facets).toMatchObject({ total: 10, inStock: 7 });
  });

  it("shows the other choices of an option as if none of it had been chosen", () => {
    const main = counted({ "c-oat": 4, "s-m": 4 });
    const without = counted({ "c-oat": 4, "c-sea": 6 });
    const facets = toFacets(main, [[{ kind: "option", name: "Colour" }, without]], book, "USD");
    expect(facets.options).toEqual([
      {
        name: "Colour",
        render: "swatch",
        choices: [
          { name: "Oat", colorCode: "#eee", count: 4 },
          { name: "Sea", colorCode: "#088", count: 6 },
        ],
      },
      { name: "Size", render: "text", choices: [{ name: "M", count: 4 }] },
    ]);
  });

  it("has no price range without a currency, and no choice that leads nowhere", () => {
    const facets = toFacets(counted({ "s-m": 1 }), [], book, undefined);
    expect(facets.price).toBeUndefined();
    expect(facets.options.map(({ name }) => name)).toEqual(["Size"]);
  });
});
