import { describe, expect, it } from "vitest";
import type { Stretch } from "./listing-types";
import { pagesOf, parsePage, stretchOf } from "./paging";
import type { ProductCard } from "./types";

const stretch = (length: number, cursor?: string): Stretch => ({
  items: Array.from({ length }, (_, index) => ({ id: String(index) }) as ProductCard),
  ...(cursor && { cursor }),
});

describe("pages of a listing", () => {
  it("count everything when nothing follows their stretch", () => {
    const page = pagesOf([stretch(36)], { first: 1, last: 1, size: 24, from: 0 }, undefined);
    expect(page).toMatchObject({ first: 1, last: 1, hasNext: true, total: 36 });
    expect(page.items).toHaveLength(24);
  });

  it("know that they are the last ones", () => {
    const page = pagesOf([stretch(36)], { first: 2, last: 2, size: 24, from: 0 }, 36);
    expect(page.items).toHaveLength(12);
    expect(page.hasNext).toBe(false);
  });

  it("have a next page in the next stretch when there is one", () => {
    const page = pagesOf([stretch(96, "more")], { first: 4, last: 4, size: 24, from: 0 }, 130);
    expect(page).toMatchObject({ hasNext: true, total: 130 });
  });

  it("add the earlier stretches to the count", () => {
    expect(stretchOf(5, 24)).toBe(1);
    expect(pagesOf([stretch(30)], { first: 5, last: 5, size: 24, from: 1 }, undefined).total).toBe(126);
  });

  it("come several at once, over the seam between two stretches", () => {
    const page = pagesOf([stretch(96, "more"), stretch(34)], { first: 1, last: 5, size: 24, from: 0 }, 130);
    expect(page).toMatchObject({ first: 1, last: 5, hasNext: true });
    expect(page.items).toHaveLength(120);
    const all = pagesOf([stretch(96, "more"), stretch(34)], { first: 1, last: 9, size: 24, from: 0 }, 130);
    expect(all).toMatchObject({ last: 6, hasNext: false });
    expect(all.items).toHaveLength(130);
  });

  it("are empty beyond the last one", () => {
    const asked = { first: 3, last: 3, size: 24, from: 0 } as const;
    expect(pagesOf([stretch(36)], asked, 36)).toMatchObject({ items: [], hasNext: false });
    expect(pagesOf([stretch(0)], { ...asked, first: 9, last: 9 }, 0)).toMatchObject({ items: [] });
  });

  it("say so when the catalogue cannot page any further", () => {
    const end = { ...stretch(96), cutOff: true };
    expect(pagesOf([end], { first: 4, last: 4, size: 24, from: 0 }, 500)).toMatchObject({
      cutOff: true,
      total: 500,
      hasNext: false,
    });
    expect(pagesOf([end], { first: 1, last: 1, size: 24, from: 0 }, 500).cutOff).toBe(false);
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
