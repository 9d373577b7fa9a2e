import "server-only";
import { env } from "@/lib/env";
import { ShopError } from "@/lib/result";
import { toFailure, wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { type CartContext, toCart } from "./convert";
import { type Cart, emptyCart } from "./types";

export const context: CartContext = {
  mediaOrigin: env.WIX_MEDIA_ORIGIN,
  currency: env.SITE_CURRENCY,
  freeDeliveryFrom: env.FREE_SHIPPING_FROM
    ? { amount: env.FREE_SHIPPING_FROM, currency: env.SITE_CURRENCY }
    : undefined,
};

/** Wix has named "this person has no cart" in several ways; an estimate of an empty cart is refused as well. */
const noCart = new Set(["CURRENT_CART_NOT_FOUND", "OWNED_CART_NOT_FOUND", "CART_NOT_FOUND", "EMPTY_CART"]);

/** Whether an SDK error only says that there is no cart yet. A 404 without a code of Wix's is no such answer. */
export function isNoCart(error: unknown): boolean {
  return noCart.has(wixCode(error) ?? "");
}

/**
 * A person's cart with totals. One Wix call.
 *
 * @throws ShopError when Wix could not be asked
 * Wix: `POST /ecom/v2/carts/current/estimate`; delivery, fees and tax as far as the cart says where it is to go
 */
export async function readCart(client: Pick<ShopperClient, "currentCartV2">): Promise<Cart> {
  try {
    const { cart, summary } = await client.currentCartV2.estimateCurrentCart({
      refreshCart: true,
      calculateDelivery: true,
      calculateTax: true,
      calculateAdditionalFees: true,
      calculateGiftCards: true,
      // What would keep it from being ordered, as far as that is known before an address is.
      validationConfig: "PRE_CHECKOUT_VALIDATIONS",
    });
    return cart ? toCart(cart, context, summary) : emptyCart(env.SITE_CURRENCY);
  } catch (error) {
    if (isNoCart(error)) return emptyCart(env.SITE_CURRENCY);
    throw new ShopError(toFailure(error), { cause: error });
  }
}
