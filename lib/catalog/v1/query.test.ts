import { describe, expect, it } from "vitest";
import { everything, type ListingQuery } from "../listing-types";
import { nextOf, offsetOf, toQuery } from "./query";

const plain: ListingQuery = { refinement: everything, sort: "newest" };
const paging = { offset: 0, limit: 96 };

describe("a listing in Catalog V1's terms", () => {
  it("asks for nothing where nothing is chosen, newest first", () => {
    expect(toQuery(plain, paging)).toEqual({
      filter: {},
      sort: [{ fieldName: "numericId", order: "DESC" }],
      paging,
    });
  });

  it("looks for every word in the name, and for the price before a discount", () => {
    const { filter, sort } = toQuery(
      {
        categoryId: "c",
        words: "blue cup",
        refinement: { ...everything, minPrice: "5", maxPrice: "9.50", inStock: true },
        sort: "price-up",
        until: "2026-01-01T00:00:00.000Z",
      },
      paging,
    );
    expect(filter).toEqual({
      $and: [
        { collectionIds: { $hasSome: ["c"] } },
        { name: { $contains: "blue" } },
        { name: { $contains: "cup" } },
        { "priceData.price": { $gte: 5 } },
        { "priceData.price": { $lte: 9.5 } },
        { _createdDate: { $lte: "2026-01-01T00:00:00.000Z" } },
      ],
    });
    expect(sort[0]).toEqual({ fieldName: "priceData.price", order: "ASC" });
  });
});

describe("the way on", () => {
  it("is the next offset, until all has been seen", () => {
    expect(nextOf(paging, 96, 130)).toEqual({ cursor: "96" });
    expect(nextOf({ offset: 96, limit: 96 }, 34, 130)).toEqual({});
    expect(nextOf(paging, 96, undefined)).toEqual({ cursor: "96" });
    expect(nextOf(paging, 0, 130)).toEqual({});
  });

  it("ends at the window with more behind it", () => {
    expect(nextOf({ offset: 9_984, limit: 16 }, 16, 12_000)).toEqual({ cutOff: true });
    expect(nextOf({ offset: 9_984, limit: 16 }, 16, 10_000)).toEqual({});
  });

  it("begins anew for what is no cursor", () => {
    expect(["96", undefined, "-1", "x", "1.5", "99999"].map(offsetOf)).toEqual([96, 0, 0, 0, 0, 10_000]);
  });
});
