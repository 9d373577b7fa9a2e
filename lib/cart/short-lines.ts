import "server-only";
import type { ShopperClient } from "@/lib/wix/shopper";
import { setQuantities } from "./commands";
import type { Cart, CartLine } from "./types";

/** The lines of which there is less than somebody wished for. Wix would not sell such a cart. */
export function shortLines(cart: Cart): CartLine[] {
  return cart.lines.filter(({ quantity, requested }) => quantity < requested);
}

/**
 * Sets lines to what there is of each. Two Wix calls, three where nothing is left of one.
 *
 * @throws an SDK error when Wix could not be asked
 * Wix: `POST /ecom/v2/carts/current/update-line-items`, `…/remove-line-items`, `…/estimate`
 */
export async function setToWhatThereIs(client: ShopperClient, lines: CartLine[]): Promise<void> {
  await setQuantities(
    client,
    lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
  );
}
