import { describe, expect, it } from "vitest";
import { chooseBesideCart } from "./beside-cart-choice";
import type { ProductCard } from "./types";

const cards = (...ids: string[]) => ids.map((id) => ({ id }) as ProductCard);
const chosen = (related: ProductCard[][], inCart: string[], wanted = 4) =>
  chooseBesideCart(related, new Set(inCart), wanted).map(({ id }) => id);

describe("what is shown beside a cart", () => {
  it("gives each product of the cart its say", () => {
    expect(chosen([cards("a1", "a2", "a3"), cards("b1", "b2")], ["a", "b"])).toEqual([
      "a1",
      "b1",
      "a2",
      "b2",
    ]);
  });

  it("is never in the cart, nothing twice, and no more than asked for", () => {
    expect(chosen([cards("b", "x", "y"), cards("x", "a", "z")], ["a", "b"])).toEqual(["x", "y", "z"]);
    expect(chosen([cards("x", "y", "z")], [], 2)).toEqual(["x", "y"]);
  });

  it("is nothing where nothing goes with it", () => {
    expect(chosen([], ["a"])).toEqual([]);
    expect(chosen([[]], ["a"])).toEqual([]);
  });
});
