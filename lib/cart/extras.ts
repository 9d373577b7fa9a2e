import "server-only";
import { ShopError } from "@/lib/result";
import { toFailure, wixCode, wixErrorData } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import type { Destination } from "./extras-input";
import { readCart } from "./read";
import type { Cart } from "./types";

// Every change here is two Wix calls: the change, and the totals after it.

/**
 * Puts a coupon in the cart; a cart holds one.
 *
 * @throws ShopError `conflict` with Wix's reason as its code (`EXPIRED`, `MIN_SUBTOTAL_NOT_REACHED`, …),
 * `INVALID_COUPON_CODE` for a code nobody knows; an SDK error when Wix could not be asked
 * Wix: `POST /ecom/v2/carts/current/add-coupon`
 */
export function addCoupon(client: ShopperClient, code: string): Promise<Cart> {
  return changed(client, () => client.currentCartV2.addCouponToCurrentCart({ code }));
}

/** Wix: `POST /ecom/v2/carts/current/remove-coupon` */
export function removeCoupon(client: ShopperClient, id: string): Promise<Cart> {
  return changed(client, () => client.currentCartV2.removeCouponFromCurrentCart(id));
}

/**
 * Puts a gift card in the cart; a cart holds one, and it pays as much of the total as is on it.
 *
 * @throws as `addCoupon`
 * Wix: `POST /ecom/v2/carts/current/add-gift-card`
 */
export function addGiftCard(client: ShopperClient, code: string): Promise<Cart> {
  return changed(client, () => client.currentCartV2.addGiftCardToCurrentCart({ code }));
}

/** Wix: `POST /ecom/v2/carts/current/remove-gift-card` */
export function removeGiftCard(client: ShopperClient, id: string): Promise<Cart> {
  return changed(client, () => client.currentCartV2.removeGiftCardFromCurrentCart(id));
}

/** A word to the shop, kept with the cart and on the order. Wix: `PATCH /ecom/v2/carts/current` */
export function setNote(client: ShopperClient, note: string): Promise<Cart> {
  return changed(client, () => client.currentCartV2.updateCurrentCart({ note }));
}

/**
 * Where the cart is to go, as far as taxes and delivery depend on it; checkout begins with it.
 *
 * Wix: `PATCH /ecom/v2/carts/current`
 */
export function setDestination(
  client: ShopperClient,
  { country, region, postalCode }: Destination,
): Promise<Cart> {
  const address = {
    country,
    ...(region && { subdivision: `${country}-${region}` }),
    ...(postalCode && { postalCode }),
  };
  return changed(client, () => client.currentCartV2.updateCurrentCart({ deliveryInfo: { address } }));
}

/** What was there before, or is no longer there, is as it should be. */
const harmless = new Set([
  "COUPON_ALREADY_EXISTS",
  "GIFT_CARD_ALREADY_EXISTS",
  "COUPON_NOT_FOUND_IN_CART",
  "GIFT_CARD_NOT_FOUND_IN_CART",
]);

async function changed(client: ShopperClient, change: () => Promise<unknown>): Promise<Cart> {
  try {
    await change();
  } catch (error) {
    const code = wixCode(error);
    if (!code || !harmless.has(code)) throw refusal(error, code);
  }
  return readCart(client);
}

/** Wix says with a refused status why; that is what a shopper wants to know. */
function refusal(error: unknown, code: string | undefined): unknown {
  if (code !== "INVALID_COUPON_STATUS" && code !== "INVALID_GIFT_CARD_STATUS") return error;
  const { reason } = Object(wixErrorData(error)) as { reason?: unknown };
  const failure = { ...toFailure(error), code: typeof reason === "string" ? reason : code };
  return new ShopError(failure, { cause: error });
}
