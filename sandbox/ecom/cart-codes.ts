import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { touch } from "./carts";
import { couponProblem } from "./coupons";
import { cardProblem, findCard } from "./gift-cards";
import type { CartRecord } from "./state";
import { totalsOf } from "./totals";

// Statuses: documented for gift cards (unknown code 400, everything else 428), by analogy for coupons.

/** @throws INVALID_COUPON_CODE, INVALID_COUPON_STATUS, COUPON_ALREADY_EXISTS, MAX_COUPONS_PER_CART_EXCEEDED */
export function addCoupon(world: World, cart: CartRecord, code: string): void {
  const coupon = world.state.ecom.coupons.find(
    (candidate) => candidate.code.toLowerCase() === code.toLowerCase(),
  );
  if (!coupon)
    throw applicationError(400, "INVALID_COUPON_CODE", "Coupon code is not valid", { couponCode: code });
  if (cart.coupon?.code === coupon.code) {
    throw applicationError(428, "COUPON_ALREADY_EXISTS", "The coupon is already in the cart");
  }
  if (cart.coupon) throw applicationError(428, "MAX_COUPONS_PER_CART_EXCEEDED", "A cart holds one coupon");
  const reason = couponProblem(world, coupon, cart, totalsOf(world, cart).lines);
  if (reason) {
    throw applicationError(428, "INVALID_COUPON_STATUS", "The coupon cannot be used", {
      couponCode: code,
      reason,
    });
  }
  cart.coupon = { id: world.newId(), code: coupon.code };
  touch(world, cart);
}

/** @throws 428 COUPON_NOT_FOUND_IN_CART */
export function removeCoupon(world: World, cart: CartRecord, couponId: string): void {
  if (cart.coupon?.id !== couponId) {
    throw applicationError(428, "COUPON_NOT_FOUND_IN_CART", "Coupon not found in cart", { couponId });
  }
  delete cart.coupon;
  touch(world, cart);
}

/**
 * @param redeemAmount at most so much of its balance; absent: all of it
 * @throws INVALID_GIFT_CARD_CODE, INVALID_GIFT_CARD_STATUS, GIFT_CARD_ALREADY_EXISTS, MAX_GIFT_CARDS_PER_CART_EXCEEDED
 */
export function addGiftCard(world: World, cart: CartRecord, code: string, redeemAmount?: string): void {
  const card = findCard(world, code);
  if (!card)
    throw applicationError(400, "INVALID_GIFT_CARD_CODE", "Gift card code is not valid", {
      giftCardCode: code,
    });
  if (cart.giftCard?.code === card.code) {
    throw applicationError(428, "GIFT_CARD_ALREADY_EXISTS", "The gift card is already in the cart");
  }
  if (cart.giftCard)
    throw applicationError(428, "MAX_GIFT_CARDS_PER_CART_EXCEEDED", "A cart holds one gift card");
  const reason = cardProblem(card);
  if (reason) {
    throw applicationError(428, "INVALID_GIFT_CARD_STATUS", "The gift card cannot be used", {
      giftCardCode: code,
      reason,
    });
  }
  cart.giftCard = { id: world.newId(), code: card.code, ...(redeemAmount ? { redeemAmount } : {}) };
  touch(world, cart);
}

/** @throws 428 GIFT_CARD_NOT_FOUND_IN_CART */
export function removeGiftCard(world: World, cart: CartRecord, giftCardId: string): void {
  if (cart.giftCard?.id !== giftCardId) {
    throw applicationError(428, "GIFT_CARD_NOT_FOUND_IN_CART", "Gift card not found in cart", { giftCardId });
  }
  delete cart.giftCard;
  touch(world, cart);
}
