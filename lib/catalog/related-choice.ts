import type { Product, ProductCard } from "./types";

/**
 * The products to show beside one: the recommended ones in their order, then its neighbours. Never itself, never twice,
 * never what is sold out.
 */
export function chooseRelated(
  product: Pick<Product, "id" | "recommended">,
  neighbours: ProductCard[],
  wanted: number,
): ProductCard[] {
  const byId = new Map(neighbours.map((card) => [card.id, card]));
  const recommended = (product.recommended ?? []).flatMap((id) => byId.get(id) ?? []);
  const chosen = new Map([...recommended, ...neighbours].map((card) => [card.id, card]));
  return [...chosen.values()]
    .filter((card) => card.id !== product.id && card.stock !== "sold-out")
    .slice(0, wanted);
}
