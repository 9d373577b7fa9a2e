import { describe, expect, it } from "vitest";
import { chunkOf, pageOf, pageSize, parsePage } from "./paging";

const chunk = (length: number) => Array.from({ length }, (_, index) => index);

describe("a page of a listing", () => {
  it("counts everything when nothing follows its chunk", () => {
    const page = pageOf(chunk(36), 1, false);
    expect(page).toMatchObject({ page: 1, hasNext: true, total: 36 });
    expect(page.items).toHaveLength(pageSize);
  });

  it("knows that it is the last one", () => {
    const page = pageOf(chunk(36), 2, false);
    expect(page.items).toHaveLength(12);
    expect(page.hasNext).toBe(false);
  });

  it("has a next page in the next chunk when there is one", () => {
    const page = pageOf(chunk(96), 4, true);
    expect(page).toMatchObject({ hasNext: true });
    expect(page.total).toBeUndefined();
  });

  it("adds the earlier chunks to the count", () => {
    expect(chunkOf(5)).toBe(1);
    expect(pageOf(chunk(30), 5, false).total).toBe(126);
  });

  it("is empty beyond the last page", () => {
    expect(pageOf(chunk(36), 3, false)).toMatchObject({ items: [], hasNext: false });
    expect(pageOf([], 9, false)).toMatchObject({ items: [], hasNext: false });
  });
});

describe("a page number in an address", () => {
  it("is a whole number from 1", () => {
    expect(["1", "24"].map(parsePage)).toEqual([1, 24]);
  });

  it("has one spelling only", () => {
    expect(["0", "01", "-1", "1.5", "1e3", "", " 2", "abc", "1000000", undefined].map(parsePage)).toEqual(
      Array.from({ length: 10 }, () => undefined),
    );
  });
});
