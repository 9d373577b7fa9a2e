import { describe, expect, it } from "vitest";
import { readLater, type SavedLine, toSaved, withoutSaved, withSaved, writeLater } from "./later";
import type { LaterOwner } from "./later-owner";
import type { CartLine } from "./types";

const line = {
  ...{ id: "1", productId: "p", name: "Bowl", quantity: 2, requested: 2, fixed: false, status: "in-stock" },
  again: { variantId: "v" },
  details: [{ name: "Colour", value: "Red" }],
  href: "/products/bowl?variant=v",
  unitPrice: { amount: "9.50", currency: "USD" },
} satisfies CartLine as CartLine;

const visitor: LaterOwner = { who: "a", kind: "visitor" };
const saved = toSaved(line) as SavedLine;

describe("what is saved for later", () => {
  it("is a line as it was, and what it takes to have it again", () => {
    expect(saved).toMatchObject({
      productId: "p",
      quantity: 2,
      options: { variantId: "v" },
      details: "Colour: Red",
    });
    const { again: _again, ...custom } = line;
    expect(toSaved(custom)).toBeUndefined();
  });

  it("is one entry for the same wish, the newest first", () => {
    const other = { ...saved, key: "other" };
    const list = withSaved(withSaved(withSaved([], saved), other), saved);
    expect(list.map(({ key, quantity }) => [key, quantity])).toEqual([
      [saved.key, 4],
      ["other", 2],
    ]);
    expect(withoutSaved(list, saved.key)).toEqual([other]);
  });

  it("comes back from storage for the same person", () => {
    expect(readLater(writeLater(visitor, [saved]), visitor)).toEqual([saved]);
    expect(readLater(null, undefined)).toEqual([]);
  });

  it("goes with a guest who logs in, and with nobody else", () => {
    const text = writeLater(visitor, [saved]);
    expect(readLater(text, { who: "b", kind: "member" })).toEqual([saved]);
    expect(readLater(text, { who: "b", kind: "visitor" })).toBeUndefined();
    expect(readLater(text, undefined)).toBeUndefined();
    const members = writeLater({ who: "m", kind: "member" }, [saved]);
    expect(readLater(members, { who: "b", kind: "visitor" })).toBeUndefined();
    expect(readLater(members, { who: "n", kind: "member" })).toBeUndefined();
  });

  it("leaves out what nobody here has written", () => {
    const odd = [{ ...saved, href: "javascript:alert(1)" }, { ...saved, quantity: 0 }, null, "x"];
    const [first, ...rest] = readLater(JSON.stringify({ ...visitor, lines: odd }), visitor) ?? [];
    expect(first?.href).toBeUndefined();
    expect(rest).toEqual([]);
    expect(readLater("{", visitor)).toBeUndefined();
    expect(readLater(JSON.stringify({ ...visitor, lines: 7 }), visitor)).toEqual([]);
  });
});
