import { describe, expect, it } from "vitest";
import { parseViewed, type Viewed, withViewed } from "./recently-viewed";

const viewed = (slug: string): Viewed => ({
  slug,
  name: slug,
  price: { amount: "20", currency: "USD" },
  from: false,
});

describe("what was looked at", () => {
  it("is remembered latest first, each once", () => {
    const list = [viewed("mug"), viewed("bowl")];
    expect(withViewed(list, viewed("bowl")).map(({ slug }) => slug)).toEqual(["bowl", "mug"]);
  });

  it("does not grow without end", () => {
    const many = Array.from({ length: 40 }, (_, index) => viewed(`p${index}`));
    expect(many.reduce(withViewed, [] as Viewed[]).length).toBeLessThan(15);
    expect(parseViewed(JSON.stringify(many)).length).toBeLessThan(15);
  });

  it("comes back as it was stored", () => {
    const picture = { src: "https://static.wixstatic.com/media/a.png", width: 4, height: 5 };
    const list = [{ ...viewed("mug"), from: true, picture }, viewed("bowl")];
    expect(parseViewed(JSON.stringify(list))).toEqual(list);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["no list", "{}"],
    ["entries of other kinds", JSON.stringify([1, null, {}, { slug: "a" }])],
    ["an amount that is none", JSON.stringify([{ ...viewed("a"), price: { amount: "x", currency: "USD" } }])],
    ["a currency that is none", JSON.stringify([{ ...viewed("a"), price: { amount: "1", currency: "$" } }])],
  ])("is empty when the storage holds %s", (_case, text) => {
    expect(parseViewed(text)).toEqual([]);
  });

  it("drops a picture that is no address of one, and keeps the rest", () => {
    const picture = { src: "javascript:alert(1)", width: 4, height: 5 };
    expect(parseViewed(JSON.stringify([{ ...viewed("a"), picture }]))).toEqual([viewed("a")]);
  });
});
