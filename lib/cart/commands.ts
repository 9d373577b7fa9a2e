import "server-only";
import { referenceOptions, storesAppId } from "@/lib/catalog/reference";
import { ShopError } from "@/lib/result";
import { toFailure, wixCode, wixStatus } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { toCart } from "./convert";
import { availableByLine, noticesFor, refusalOf } from "./outcome";
import { context, isNoCart, readCart } from "./read";
import type { Cart, CartChange, CartLine, CartNotice } from "./types";

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
  /** Units of it that were in the cart before, as far as the asking page knows. */
  before?: number;
}

/**
 * Puts an item in the cart, creating the cart when there is none. One Wix call when it works, one more to set a line to
 * what there is of it.
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
    if (!line) return { cart, notices: [{ kind: "not-added", name: item.name }] };
    return { cart: await setToStock(client, cart, line), notices: noticesFor([line]) };
  } catch (error) {
    const notice = refusalOf(error, item.name);
    if (notice) return { cart: await readCart(client), notices: [notice] };
    if (!isUnclear(error)) throw error;
    return afterInterruption(client, item);
  }
}

/**
 * Wix confirms what there is of a line and goes on asking for more, and then sells none of it. So what the shopper is told
 * is made true; where that fails, checkout does it.
 */
async function setToStock(client: ShopperClient, cart: Cart, line: CartLine): Promise<Cart> {
  if (line.quantity === 0 || line.quantity >= line.requested || line.fixed) return cart;
  try {
    const { cart: wix } = await write(client, [{ lineId: line.id, quantity: line.quantity }]);
    return wix ? toCart(wix, context) : cart;
  } catch {
    // The item is in the cart, and the person is told how many there are.
    return cart;
  }
}

/** Nobody knows whether a write happened whose answer never came, or came broken. */
function isUnclear(error: unknown): boolean {
  const status = wixStatus(error);
  return toFailure(error).kind === "unavailable" && status !== 429;
}

/** Asks the cart what became of an item instead of adding it once more. One more Wix call. */
async function afterInterruption(client: ShopperClient, item: WantedItem): Promise<CartChange> {
  const cart = await readCart(client).catch((error) => {
    throw new ShopError({ kind: "unavailable", code: "UNCLEAR" }, { cause: error });
  });
  const units = cart.lines
    .filter(({ productId, variantId }) => productId === item.productId && variantId === item.variantId)
    .reduce((sum, { requested }) => sum + requested, 0);
  // Without knowing what was there before, units that are there say nothing; none at all says it was not added.
  const before = item.before ?? (units === 0 ? 0 : undefined);
  const added = before === undefined ? undefined : units >= before + item.quantity;
  const notice = { kind: "interrupted" as const, name: item.name, ...(added !== undefined && { added }) };
  return {
    cart,
    notices: added
      ? noticesFor(cart.lines.filter(({ productId }) => productId === item.productId))
      : [notice],
  };
}

/** A line and how many of it somebody wants; 0 removes it. */
export interface WantedQuantity {
  lineId: string;
  quantity: number;
}

/**
 * Sets the quantities of lines. At most three Wix calls however many lines: removals, changes, and the totals after
 * them. Where there are fewer than asked for, a line is set to what there is, and that is told.
 *
 * Wix: `POST /ecom/v2/carts/current/update-line-items`, `…/remove-line-items`, `…/estimate`
 */
export async function setQuantities(client: ShopperClient, wanted: WantedQuantity[]): Promise<CartChange> {
  const gone = wanted.filter(({ quantity }) => quantity === 0).map(({ lineId }) => lineId);
  const changed = wanted.filter(({ quantity }) => quantity > 0);
  if (gone.length > 0) await client.currentCartV2.removeLineItemsFromCurrentCart(gone).catch(unlessTellable);
  if (changed.length > 0) await update(client, changed);
  const cart = await readCart(client);
  return { cart, notices: changed.flatMap((wish) => shortfall(cart, wish)) };
}

async function update(client: ShopperClient, wanted: WantedQuantity[]): Promise<void> {
  try {
    await write(client, wanted);
  } catch (error) {
    const available = availableByLine(error);
    // Somebody removed a line in another tab, or nothing is left of it: Wix refused all of them for the one.
    const there =
      wixCode(error) === "LINE_ITEM_NOT_FOUND_IN_CART" && wanted.length > 1 && (await readCart(client));
    const possible = there
      ? wanted.filter(({ lineId }) => there.lines.some(({ id }) => id === lineId))
      : wanted.map((wish) => ({ ...wish, quantity: Math.min(wish.quantity, available(wish.lineId)) }));
    const rest = possible.filter(({ quantity }) => quantity > 0);
    const isLess = JSON.stringify(rest) !== JSON.stringify(wanted);
    if (isLess && rest.length > 0) await write(client, rest).catch(unlessTellable);
    else unlessTellable(error);
  }
}

function write(client: ShopperClient, wanted: WantedQuantity[]) {
  return client.currentCartV2.updateLineItemsInCurrentCart({
    lineItems: wanted.map(({ lineId, quantity }) => ({
      lineItemId: lineId,
      quantity: { newQuantity: quantity },
    })),
  });
}

/** What became of less than was asked for. */
function shortfall(cart: Cart, { lineId, quantity }: WantedQuantity): CartNotice[] {
  const line = cart.lines.find(({ id }) => id === lineId);
  if (!line) return [{ kind: "missing" }];
  if (line.quantity >= quantity) return [];
  const told = noticesFor([line]);
  return told.length > 0 ? told : [{ kind: "clamped", name: line.name, quantity: line.quantity }];
}

/** Passes over what the cart that is read next shows by itself. */
function unlessTellable(error: unknown): void {
  const code = wixCode(error);
  if (code === "LINE_ITEM_NOT_FOUND_IN_CART" || code === "INSUFFICIENT_INVENTORY" || isNoCart(error)) return;
  throw error;
}
