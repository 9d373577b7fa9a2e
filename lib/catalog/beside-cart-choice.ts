import type { ProductCard } from "./types";

/**
 * What to show beside a cart: of what goes with each of its products, the best first, so that each has its say. Never
 * what is in the cart, and nothing twice.
 *
 * @param related for each product, what goes with it, best first
 * @param inCart ids of all products in the cart
 */
export function chooseBesideCart(
  related: ProductCard[][],
  inCart: ReadonlySet<string>,
  wanted: number,
): ProductCard[] {
  const chosen = new Map<string, ProductCard>();
  const longest = Math.max(0, ...related.map(({ length }) => length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const cards of related) {
      const card = cards[rank];
      if (card && !inCart.has(card.id)) chosen.set(card.id, chosen.get(card.id) ?? card);
      if (chosen.size === wanted) return [...chosen.values()];
    }
  }
  return [...chosen.values()];
}
