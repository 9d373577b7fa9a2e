import { describe, expect, it } from "vitest";
import { isAsWished, withWanted } from "./optimistic";
import type { Cart, CartLine } from "./types";

const line = (id: string, quantity: number): CartLine => ({
  id,
  productId: "p",
  name: id,
  details: [],
  quantity,
  requested: quantity,
  fixed: false,
  status: quantity > 0 ? "in-stock" : "sold-out",
  total: { amount: "40", currency: "USD" },
});

const cart: Cart = { id: "c", lines: [line("bowl", 2), line("lamp", 1)], count: 3 };

describe("withWanted", () => {
  it("shows a cart as it is while nothing is under way", () => {
    expect(withWanted(cart, {})).toEqual({
      lines: cart.lines.map((each) => ({ line: each, quantity: each.quantity, pending: false })),
      count: 3,
      pending: false,
    });
  });

  it("shows a new quantity at once and marks the amounts as pending", () => {
    const shown = withWanted(cart, { bowl: 5 });
    expect(shown.lines[0]).toMatchObject({ quantity: 5, pending: true });
    expect(shown).toMatchObject({ count: 6, pending: true });
  });

  it("never touches an amount", () => {
    expect(withWanted(cart, { bowl: 5 }).lines[0]?.line.total).toEqual({ amount: "40", currency: "USD" });
  });

  it("takes a removed line away at once", () => {
    const shown = withWanted(cart, { bowl: 0 });
    expect(shown.lines.map(({ line: { id } }) => id)).toEqual(["lamp"]);
    expect(shown).toMatchObject({ count: 1, pending: true });
  });

  it("keeps a sold-out line in sight until it is removed", () => {
    expect(withWanted({ ...cart, lines: [line("bowl", 0)] }, {}).lines).toHaveLength(1);
  });

  it("is settled when what is wanted is what is there", () => {
    expect(withWanted(cart, { bowl: 2 }).pending).toBe(false);
  });

  it("ignores a line that is no longer in the cart", () => {
    expect(withWanted(cart, { vanished: 4 })).toMatchObject({ count: 3, pending: false });
  });
});

describe("isAsWished", () => {
  it.each([
    [{ bowl: 2 }, true],
    [{ bowl: 2, lamp: 1 }, true],
    [{ bowl: 3 }, false],
    [{ bowl: 0 }, false],
    [{ gone: 0 }, true],
    [{ gone: 1 }, false],
  ])("of %j is %j", (wanted, wished) => {
    expect(isAsWished(cart, wanted)).toBe(wished);
  });

  it("counts what was asked for, of which less may have been confirmed", () => {
    const short = { ...cart, lines: [{ ...line("bowl", 2), requested: 5 }] };
    expect(isAsWished(short, { bowl: 5 })).toBe(true);
  });
});
