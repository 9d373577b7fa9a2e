import "server-only";
import { toFailure } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { addAgain } from "./add-again";
import type { LineAgain } from "./again";
import { lineKey } from "./line-key";
import { readCart } from "./read";
import type { CartChange } from "./types";

/**
 * Puts the lines of a cart that is gone into the current one. A cart that has become an order stays one, and a cart that
 * is still there was emptied by its owner. What the current cart holds already is not added again.
 *
 * @param cartId the cart that was last seen
 * @throws an SDK error or ShopError when Wix could not be asked
 * Wix: `GET /ecom/v2/carts/{id}`, `POST /ecom/v2/carts/current/add-line-items`
 */
export async function restoreCart(
  client: ShopperClient,
  cartId: string,
  lines: LineAgain[],
): Promise<CartChange> {
  const [fate, cart] = await Promise.all([fateOf(client, cartId), readCart(client)]);
  if (fate !== "lost") return { cart, notices: fate === "ordered" ? [{ kind: "ordered" }] : [] };
  const there = new Set(cart.lines.map(({ productId, again = {} }) => lineKey(productId, again)));
  const missing = lines.filter(({ productId, options }) => !there.has(lineKey(productId, options)));
  if (missing.length === 0) return { cart, notices: [] };
  const { cart: now, notices, added } = await addAgain(client, missing);
  return { cart: now, notices: added > 0 ? [{ kind: "restored", lines: added }, ...notices] : notices };
}

/** What became of a cart. One that Wix has deleted, or shows to somebody else only, is lost. */
async function fateOf(client: ShopperClient, cartId: string): Promise<"ordered" | "there" | "lost"> {
  try {
    return (await client.cartV2.getCart(cartId)).orderPlaced ? "ordered" : "there";
  } catch (error) {
    const { kind } = toFailure(error);
    if (kind === "not-found" || kind === "forbidden") return "lost";
    throw error;
  }
}
