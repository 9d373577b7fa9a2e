import { describe, expect, it } from "vitest";
import { looksSoFar, nextLook } from "./look-again";

describe("looking for an order again without scripts", () => {
  it("waits longer each time, and stops", () => {
    const looks = Array.from({ length: 7 }, (_, count) => nextLook("o1", count));
    const seconds = looks.map((look) => Number(look?.split(";")[0]));
    expect(seconds.slice(0, 6)).toEqual([...seconds.slice(0, 6)].sort((a, b) => a - b));
    expect(looks[6]).toBeUndefined();
  });

  it("goes on where the last look said, to the same order and nowhere else", () => {
    expect(nextLook("o1", 0)).toMatch(/^\d+;url=\/checkout\/thank-you\?orderId=o1&look=1$/);
    expect(nextLook("o1;url=//evil.example", 0)).not.toContain("//evil");
  });

  it.each([
    [undefined, 0],
    ["3", 3],
  ])("has looked %j: %d times", (look, times) => expect(looksSoFar(look)).toBe(times));

  it.each(["-1", "99", "1e3", "", "x", ["0"]])("takes %j for often enough", (look) => {
    expect(nextLook("o1", looksSoFar(look))).toBeUndefined();
  });
});
