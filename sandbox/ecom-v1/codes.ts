import { addCoupon, addGiftCard } from "../ecom/cart-codes";
import { touch } from "../ecom/carts";
import { cardProblem, findCard } from "../ecom/gift-cards";
import type { CartRecord } from "../ecom/state";
import { applicationError, WixError } from "../kernel/errors";
import type { World } from "../kernel/world";

/** V2's reason -> V1's code. The first three are in the SDK's types, the others reported from the field. */
const couponCodes: Record<string, string> = {
  EXPIRED: "ERROR_COUPON_HAS_EXPIRED",
  MAX_USAGE_EXCEEDED: "ERROR_COUPON_USAGE_EXCEEDED",
  INACTIVE: "ERROR_COUPON_IS_NOT_ACTIVE_YET",
  DISABLED: "ERROR_COUPON_IS_DISABLED",
  MIN_SUBTOTAL_NOT_REACHED: "ERROR_COUPON_MINIMUM_SUBTOTAL_NOT_REACHED",
};

/** The code V1 gives a coupon that cannot be used. */
export function couponCodeOf(reason: string): string {
  return couponCodes[reason] ?? "ERROR_COUPON_NOT_APPLICABLE";
}

/**
 * Puts a coupon in, in place of the one there may be (documented); the old one stays when the new one is refused.
 *
 * @throws 428 ERROR_COUPON_DOES_NOT_EXIST, ERROR_COUPON_HAS_EXPIRED, …; status inferred
 */
export function setCoupon(world: World, cart: CartRecord, code: string): void {
  const before = cart.coupon;
  delete cart.coupon;
  try {
    addCoupon(world, cart, code);
  } catch (error) {
    if (before) cart.coupon = before;
    throw inV1Words(error, code);
  }
}

function inV1Words(error: unknown, couponCode: string): unknown {
  if (!(error instanceof WixError) || !("details" in error.body)) return error;
  const cause = error.body.details.applicationError as { data?: { reason?: string } } | undefined;
  const reason = cause?.data?.reason;
  const code = reason ? couponCodeOf(reason) : "ERROR_COUPON_DOES_NOT_EXIST";
  return applicationError(428, code, "The coupon cannot be used", { couponCode });
}

/** Inferred: without a coupon nothing happens. */
export function dropCoupon(world: World, cart: CartRecord): void {
  delete cart.coupon;
  touch(world, cart);
}

/**
 * Puts a gift card in, in place of the one there may be (documented).
 *
 * @throws 428 GIFT_CARD_NOT_FOUND, GIFT_CARD_DISABLED, GIFT_CARD_IS_EMPTY; status inferred
 */
export function setGiftCard(world: World, cart: CartRecord, code: string, redeemAmount?: string): void {
  const card = findCard(world, code);
  if (!card) throw refused("GIFT_CARD_NOT_FOUND", code);
  const problem = cardProblem(card);
  if (problem) throw refused(problem === "DISABLED" ? "GIFT_CARD_DISABLED" : "GIFT_CARD_IS_EMPTY", code);
  delete cart.giftCard;
  addGiftCard(world, cart, code, redeemAmount);
}

function refused(code: string, giftCardCode: string) {
  return applicationError(428, code, "The gift card cannot be used", { giftCardCode });
}

export function dropGiftCard(world: World, cart: CartRecord): void {
  delete cart.giftCard;
  touch(world, cart);
}
