import { describe, expect, it } from "vitest";
import { completions, matches } from "./completions";

const names = ["Morning Mug", "Muslin Cloth", "Small Mug", "Mushroom Lamp", "Crème Bowl"];

describe("ways to complete a search", () => {
  it("come from the names, the most frequent first", () => {
    expect(completions("mu", names)).toEqual(["mug", "mushroom", "muslin"]);
  });

  it("keep the words before the last one", () => {
    expect(completions("small  Mu", names, 1)).toEqual(["small mug"]);
  });

  it("never offer what is there already, nor anything for a letter", () => {
    expect(completions("mug", names)).toEqual([]);
    expect(completions("m", names)).toEqual([]);
  });

  it("do not mind accents", () => {
    expect(completions("cre", names)).toEqual(["creme"]);
  });
});

describe("a category that is meant", () => {
  it("has a word for every typed one, in any order", () => {
    expect(matches("cups mug", "Mugs and cups")).toBe(true);
    expect(matches("cup glass", "Mugs and cups")).toBe(false);
    expect(matches("", "Mugs and cups")).toBe(false);
  });
});
