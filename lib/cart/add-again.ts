import "server-only";
import type { currentCartV2 } from "@wix/ecom";
import { storesAppId } from "@/lib/catalog/reference";
import { toFailure } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import type { LineAgain } from "./again";
import { toCart } from "./convert";
import { noticesFor, refusalOf } from "./outcome";
import { context, readCart } from "./read";
import type { Cart, CartNotice } from "./types";

type NewItem = Required<
  Pick<
    NonNullable<currentCartV2.AddLineItemsToCurrentCartOptions["catalogItems"]>[number],
    "catalogReference" | "quantity"
  >
>;

/**
 * Adds several items in one call. Wix refuses the whole batch for one item that has sold out meanwhile; then each is
 * tried by itself.
 *
 * @param onRefused told of each item that Wix would not take
 * @returns the cart after the last item that was taken; undefined when none was
 * @throws an SDK error when Wix could not be asked
 */
export async function addAll<Item extends NewItem>(
  client: ShopperClient,
  items: Item[],
  onRefused: (item: Item, error: unknown) => void,
): Promise<currentCartV2.Cart | undefined> {
  const [only] = items;
  if (!only) return undefined;
  try {
    const catalogItems = items.map(({ catalogReference, quantity }) => ({ catalogReference, quantity }));
    return (await client.currentCartV2.addLineItemsToCurrentCart({ catalogItems })).cart;
  } catch (error) {
    if (toFailure(error).kind === "unavailable") throw error;
    if (items.length === 1) {
      onRefused(only, error);
      return undefined;
    }
    let cart: currentCartV2.Cart | undefined;
    for (const item of items) cart = (await addAll(client, [item], onRefused)) ?? cart;
    return cart;
  }
}

/** Items that were put in a cart again, and what there is to tell about those that were not, or not all of them. */
export interface AddedAgain {
  cart: Cart;
  notices: CartNotice[];
  /** Lines of which something was added. */
  added: number;
}

/**
 * Puts lines somebody had, once more, into their cart: after it was lost, from an earlier order, from what was saved
 * for later. One Wix call when all of them can be had.
 *
 * @throws an SDK error or ShopError when Wix could not be asked
 * Wix: `POST /ecom/v2/carts/current/add-line-items`
 */
export async function addAgain(client: ShopperClient, lines: LineAgain[]): Promise<AddedAgain> {
  const notices: CartNotice[] = [];
  const items = lines.map(({ productId, quantity, options, name }) => ({
    name,
    productId,
    quantity,
    catalogReference: { appId: storesAppId, catalogItemId: productId, options },
  }));
  let refused = 0;
  const wix = await addAll(client, items, (item, error) => {
    refused += 1;
    notices.push(refusalOf(error, item.name) ?? { kind: "not-added", name: item.name });
  });
  const cart = wix ? toCart(wix, context) : await readCart(client);
  const asked = new Set(lines.map(({ productId }) => productId));
  const there = cart.lines.filter(({ productId }) => asked.has(productId));
  return { cart, notices: [...notices, ...noticesFor(there)], added: lines.length - refused };
}
