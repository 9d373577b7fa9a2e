import { describe, expect, it } from "vitest";
import { isSameEmail } from "./same-email";

describe("isSameEmail", () => {
  it.each([
    ["ada@example.com", "ada@example.com"],
    ["Ada@Example.com", "ada@example.COM"],
    [" ada@example.com\n", "ada@example.com"],
  ])("takes %j and %j for one", (one, other) => {
    expect(isSameEmail(one, other)).toBe(true);
  });

  it.each([
    ["ada@example.com", "ada@example.co"],
    ["ada@example.com", "ada+1@example.com"],
    ["ada@example.com", undefined],
    [undefined, undefined],
    ["", " "],
    [null, ""],
  ])("keeps %j and %j apart", (one, other) => {
    expect(isSameEmail(one, other)).toBe(false);
  });
});
