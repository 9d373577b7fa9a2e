import "server-only";
import type { z } from "zod";
import { readCart } from "@/lib/cart/read";
import { setToWhatThereIs, shortLines } from "@/lib/cart/short-lines";
import type { CartLine } from "@/lib/cart/types";
import { type productForm, wantedItem } from "@/lib/cart/wanted";
import { failed, ok, type Result } from "@/lib/result";
import { asShopper } from "@/lib/session/acting";
import { once } from "@/lib/session/once";
import { getViewer } from "@/lib/session/viewer";
import { shopperClient } from "@/lib/wix/shopper";
import { cartOfItsOwn } from "./buy-now";
import { startCheckout } from "./commands";
import { isOwnersBusiness, problemOf } from "./refusal";
import { rememberCheckout } from "./started";

/** An open checkout: the cart it is for, and where to send the browser. */
export interface OpenCheckout {
  cartId: string;
  url: string;
}

/**
 * Opens Wix's checkout for the current cart. However often it is asked for, by two tabs or two presses, each visit is one
 * for the same cart, and Wix makes one order of a cart. Two Wix calls; of what there is less than was wished for, the cart
 * is set to what there is first, and shown.
 */
export async function openCurrent(): Promise<Result<OpenCheckout>> {
  const viewer = await getViewer();
  if (viewer.kind === "unavailable") return failed("unavailable", "SESSION_UNAVAILABLE");
  if (viewer.kind === "guest" && viewer.ended) return failed("unauthenticated", "SESSION_ENDED");
  if (viewer.kind === "guest") return failed("invalid", "EMPTY_CART");
  const client = shopperClient(viewer.accessToken);
  const cart = await readCart(client);
  if (cart.lines.length === 0) return failed("invalid", "EMPTY_CART");
  const short = shortLines(cart);
  if (cart.lines.some(({ status }) => status === "sold-out" || status === "gone") || short.some(isFixed)) {
    return failed("conflict", "SOLD_OUT");
  }
  if (short.length > 0) {
    // Nobody pays for less than they wished for without having seen it.
    await setToWhatThereIs(client, short);
    return failed("conflict", "SET_TO_STOCK");
  }
  if (cart.obstacles?.some(({ kind, blocking }) => kind === "rule" && blocking)) {
    return failed("conflict", "CUSTOM_VALIDATION");
  }
  if (cart.minimum) return failed("conflict", "SUBTOTAL_BELOW_ORDER_MINIMUM");
  return ok({ cartId: cart.id, url: await startCheckout(client, cart.id) });
}

const isFixed = ({ fixed }: CartLine) => fixed;

/**
 * Buys what a product form says and nothing else: in a cart of its own, straight to Wix's checkout. The current cart
 * stays as it is. Two Wix calls.
 */
export async function openForItem(input: z.output<typeof productForm>): Promise<Result<OpenCheckout>> {
  const item = await wantedItem(input);
  if (!item.ok) return item;
  return once(input.once && `buy ${input.once}`, () =>
    asShopper(async (client) => {
      const cartId = await cartOfItsOwn(client, item.value);
      return { cartId, url: await startCheckout(client, cartId) };
    }),
  );
}

/**
 * Notes an open checkout in this browser. Every answer that leads to one carries the note: of two that were the same, the
 * first may have got lost.
 *
 * @returns where to send the browser
 */
export async function remembered(opened: Result<OpenCheckout>): Promise<Result<string>> {
  if (!opened.ok) {
    if (isOwnersBusiness(problemOf(opened.error))) {
      console.error(`checkout: the owner has something to do: ${opened.error.code}`);
    }
    return opened;
  }
  await rememberCheckout(opened.value.cartId);
  return ok(opened.value.url);
}
