import "server-only";
import { referenceOptions, storesAppId } from "@/lib/catalog/reference";
import { wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { toCart } from "./convert";
import { availableIn, noticesFor, refusalOf } from "./outcome";
import { context, isNoCart, readCart } from "./read";
import type { Cart, CartNotice } from "./types";

/** What somebody wants to buy. `options` and `texts` are modifiers by their Wix key, never size or colour. */
export interface WantedItem {
  productId: string;
  variantId: string;
  /** Instead of `variantId` where Wix has no id for the variant: its choices by name. */
  byName?: Record<string, string>;
  name: string;
  quantity: number;
  options: Record<string, string>;
  texts: Record<string, string>;
  preOrder: boolean;
  /** Wix's id of the subscription it is bought by; absent when it is bought once. */
  subscriptionId?: string;
}

/** A cart after a change, and what did not go entirely as asked. */
export interface CartChange {
  cart: Cart;
  notices: CartNotice[];
}

/**
 * Puts an item in the cart, creating the cart when there is none. One Wix call when it works.
 *
 * Wix answers 200 also when it added less than asked, or nothing; both are told as notices. Other refusals throw.
 * Wix: `POST /ecom/v2/carts/current/add-line-items`
 */
export async function addItem(client: ShopperClient, item: WantedItem): Promise<CartChange> {
  try {
    const { cart: wix } = await client.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [
        {
          catalogReference: {
            appId: storesAppId,
            catalogItemId: item.productId,
            options: referenceOptions(item),
          },
          quantity: item.quantity,
        },
      ],
    });
    if (!wix) return { cart: await readCart(client), notices: [{ kind: "not-added", name: item.name }] };
    const cart = toCart(wix, context);
    const ofProduct = cart.lines.filter(({ productId }) => productId === item.productId);
    const exact = ofProduct.find(({ variantId }) => variantId === item.variantId);
    // Wix may have found an id of its own for what was named by its choices.
    const line = exact ?? (item.byName && ofProduct.at(-1));
    return { cart, notices: line ? noticesFor([line]) : [{ kind: "not-added", name: item.name }] };
  } catch (error) {
    const notice = refusalOf(error, item.name);
    if (!notice) throw error;
    return { cart: await readCart(client), notices: [notice] };
  }
}

/**
 * Sets the quantity of a line; 0 removes it. Two Wix calls: the change, and the totals after it. When there are fewer
 * than asked for, the line is set to what there is, and that is told.
 *
 * Wix: `POST /ecom/v2/carts/current/update-line-items`, `…/remove-line-items`
 */
export async function setQuantity(
  client: ShopperClient,
  lineId: string,
  quantity: number,
): Promise<CartChange> {
  try {
    await writeQuantity(client, lineId, quantity);
  } catch (error) {
    const available = availableIn(error);
    if (available > 0 && available < quantity) await writeQuantity(client, lineId, available);
    // Somebody removed it in another tab, or nothing is left of it: the cart we read next shows which.
    else if (!isTellable(error)) throw error;
  }
  const cart = await readCart(client);
  if (quantity === 0) return { cart, notices: [] };
  const line = cart.lines.find(({ id }) => id === lineId);
  if (!line) return { cart, notices: [{ kind: "gone", name: "This" }] };
  if (line.quantity >= quantity) return { cart, notices: [] };
  const told = noticesFor([line]);
  return {
    cart,
    notices: told.length > 0 ? told : [{ kind: "clamped", name: line.name, quantity: line.quantity }],
  };
}

function writeQuantity(client: ShopperClient, lineId: string, quantity: number): Promise<unknown> {
  return quantity === 0
    ? client.currentCartV2.removeLineItemsFromCurrentCart([lineId])
    : client.currentCartV2.updateLineItemsInCurrentCart({
        lineItems: [{ lineItemId: lineId, quantity: { newQuantity: quantity } }],
      });
}

function isTellable(error: unknown): boolean {
  const code = wixCode(error);
  return code === "LINE_ITEM_NOT_FOUND_IN_CART" || code === "INSUFFICIENT_INVENTORY" || isNoCart(error);
}
