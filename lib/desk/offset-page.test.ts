import { describe, expect, it } from "vitest";
import { offsetPage } from "./offset-page";

describe("offsetPage", () => {
  it("goes on by whole pages, and back no further than the beginning", () => {
    const page = offsetPage("70", 50);
    expect([page.from, page.previous, page.next(true), page.next(false)]).toEqual([
      70,
      "20",
      "120",
      undefined,
    ]);
    expect(offsetPage("20", 50).previous).toBe("0");
  });

  it.each([undefined, "", "-1", "1.5", "1234567", ["50"]])("takes %j for the first page", (at) => {
    const page = offsetPage(at, 50);
    expect([page.from, page.previous, page.next(true)]).toEqual([0, undefined, "50"]);
  });
});
