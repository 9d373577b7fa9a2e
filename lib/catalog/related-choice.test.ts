import { describe, expect, it } from "vitest";
import { chooseRelated } from "./related-choice";
import type { ProductCard } from "./types";

const card = (id: string, stock: ProductCard["stock"] = "in-stock") => ({ id, stock }) as ProductCard;
const ids = (cards: ProductCard[]) => cards.map(({ id }) => id);

describe("what is shown beside a product", () => {
  it("is what Wix recommends, in its order, and then its neighbours", () => {
    const product = { id: "me", recommended: ["far", "near"] };
    const found = chooseRelated(product, [card("x"), card("near"), card("far")], 4);
    expect(ids(found)).toEqual(["far", "near", "x"]);
  });

  it("is its neighbours when nothing is recommended, or nothing of it is known", () => {
    expect(ids(chooseRelated({ id: "me" }, [card("a"), card("b")], 4))).toEqual(["a", "b"]);
    const product = { id: "me", recommended: ["unknown"] };
    expect(ids(chooseRelated(product, [card("a")], 4))).toEqual(["a"]);
  });

  it("is never the product itself, nothing twice, nothing sold out, and no more than asked for", () => {
    const product = { id: "me", recommended: ["gone", "a", "me"] };
    const neighbours = [card("me"), card("a"), card("gone", "sold-out"), card("b"), card("c")];
    expect(ids(chooseRelated(product, neighbours, 2))).toEqual(["a", "b"]);
  });
});
