import type { z } from "zod";
import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { touch } from "./carts";
import { optionsFor } from "./delivery";
import { liveLine } from "./line";
import type { cartFieldsSchema, updateLinesSchema } from "./schemas";
import { type CartRecord, carrierAppId } from "./state";
import { couponProblem, totalsOf } from "./totals";

/** Sets note, address, customer and checkout URL; fields that are absent stay. */
export function updateFields(world: World, cart: CartRecord, fields: z.output<typeof cartFieldsSchema>): void {
  if (fields.note !== undefined) cart.note = fields.note;
  if (fields.customCheckoutUrl !== undefined) cart.customCheckoutUrl = fields.customCheckoutUrl;
  const address = fields.deliveryInfo?.address;
  if (address) cart.address = withoutUndefined(address);
  if (fields.customerInfo) cart.customer = { ...cart.customer, ...withoutUndefined(fields.customerInfo) };
  touch(world, cart);
}

function withoutUndefined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}

/** Sets quantities. More than there is becomes a clamped line; a line with nothing left is refused. */
export function updateLines(world: World, cart: CartRecord, updates: z.output<typeof updateLinesSchema>["lineItems"]): void {
  if (updates.length === 0) throw applicationError(428, "EMPTY_LINE_ITEM_UPDATES", "No updates were given");
  const ids = updates.map(({ lineItemId }) => lineItemId);
  if (new Set(ids).size < ids.length) {
    throw applicationError(428, "DUPLICATE_LINE_ITEM_UPDATES", "A line item is updated twice");
  }
  for (const { lineItemId, quantity } of updates) {
    const line = lineOf(cart, lineItemId);
    const live = liveLine(world, { ...line, requestedQuantity: quantity.newQuantity });
    if (live.confirmed === 0 && live.status === "OUT_OF_STOCK" && quantity.newQuantity > line.requestedQuantity) {
      throw applicationError(428, "INSUFFICIENT_INVENTORY", "Not enough in stock", {
        invalidItems: [{ id: { lineItemId }, requestedQuantity: quantity.newQuantity, availableQuantity: 0 }],
      });
    }
    line.requestedQuantity = quantity.newQuantity;
  }
  touch(world, cart);
}

export function removeLines(world: World, cart: CartRecord, ids: string[]): void {
  for (const id of ids) lineOf(cart, id);
  cart.lines = cart.lines.filter(({ id }) => !ids.includes(id));
  touch(world, cart);
}

function lineOf(cart: CartRecord, id: string) {
  const line = cart.lines.find((candidate) => candidate.id === id);
  if (line) return line;
  throw applicationError(428, "LINE_ITEM_NOT_FOUND_IN_CART", "Line item not found in cart", { lineItemIds: [id] });
}

/** Codes: INVALID_COUPON_CODE 400, the others 428 (statuses by analogy with gift cards). */
export function addCoupon(world: World, cart: CartRecord, code: string): void {
  const coupon = world.state.ecom.coupons.find((candidate) => candidate.code.toLowerCase() === code.toLowerCase());
  if (!coupon) throw applicationError(400, "INVALID_COUPON_CODE", "Coupon code is not valid", { couponCode: code });
  if (cart.coupon) {
    const again = cart.coupon.code === coupon.code;
    throw again
      ? applicationError(428, "COUPON_ALREADY_EXISTS", "The coupon is already in the cart")
      : applicationError(428, "MAX_COUPONS_PER_CART_EXCEEDED", "A cart holds one coupon");
  }
  const reason = couponProblem(world, coupon, totalsOf(world, cart).subtotal);
  if (reason) {
    throw applicationError(428, "INVALID_COUPON_STATUS", "The coupon cannot be used", { couponCode: code, reason });
  }
  cart.coupon = { id: world.newId(), code: coupon.code };
  touch(world, cart);
}

export function removeCoupon(world: World, cart: CartRecord, couponId: string): void {
  if (cart.coupon?.id !== couponId) throw applicationError(428, "COUPON_NOT_FOUND_IN_CART", "Coupon not found in cart");
  delete cart.coupon;
  touch(world, cart);
}

export function addGiftCard(world: World, cart: CartRecord, code: string): void {
  const card = world.state.ecom.giftCards.find((candidate) => candidate.code === code);
  if (!card) throw applicationError(400, "INVALID_GIFT_CARD_CODE", "Gift card code is not valid", { giftCardCode: code });
  if (card.disabled || card.balance === "0") {
    throw applicationError(428, "INVALID_GIFT_CARD_STATUS", "The gift card cannot be used", { giftCardCode: code });
  }
  if (cart.giftCard) throw applicationError(428, "MAX_GIFT_CARDS_PER_CART_EXCEEDED", "A cart holds one gift card");
  cart.giftCard = { id: world.newId(), code };
  touch(world, cart);
}

export function removeGiftCard(world: World, cart: CartRecord): void {
  delete cart.giftCard;
  touch(world, cart);
}

export function setDelivery(world: World, cart: CartRecord, code: string): void {
  if (!cart.address?.country) {
    throw applicationError(428, "DELIVERY_METHOD_MISSING_ADDRESS", "A delivery address is needed first");
  }
  if (cart.lines.length === 0) {
    throw applicationError(428, "DELIVERY_METHOD_MISSING_LINE_ITEMS", "The cart has no items to deliver");
  }
  if (!optionsFor(world, cart.address).some((option) => option.code === code)) {
    throw applicationError(428, "DELIVERY_METHOD_NOT_FOUND", "The delivery method is not offered for this address");
  }
  cart.deliveryMethod = { code, appId: carrierAppId };
  touch(world, cart);
}

export function removeDelivery(world: World, cart: CartRecord): void {
  delete cart.deliveryMethod;
  touch(world, cart);
}
