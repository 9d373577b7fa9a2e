import type { WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import type { Payload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { removeDelivery, setDelivery } from "./cart-changes";
import { addCoupon, addGiftCard, removeCoupon, removeGiftCard } from "./cart-codes";
import { removeLines, updateLines } from "./cart-lines";
import { cartWire } from "./cart-wire";
import { markOrdered, refuseOrdered, touch } from "./carts";
import { placeOrder } from "./place-order";
import {
  completeSchema,
  couponSchema,
  deliverySchema,
  estimateSchema,
  giftCardSchema,
  parse,
  placeOrderSchema,
  removeCouponSchema,
  removeGiftCardSchema,
  removeLinesSchema,
  updateLinesSchema,
} from "./schemas";
import type { CartRecord } from "./state";
import { priceToken, summaryWire } from "./summary-wire";
import { everything, type TotalsOptions, totalsOf } from "./totals";
import { type Violation, violationsOf } from "./violations";

type Change = (world: World, cart: CartRecord, payload: Payload) => void;

/** Verbs that change a cart and answer it. */
export const cartChanges: Record<string, Change> = {
  "update-line-items": (world, cart, payload) =>
    updateLines(world, cart, parse(updateLinesSchema, payload).lineItems),
  "remove-line-items": (world, cart, payload) =>
    removeLines(world, cart, parse(removeLinesSchema, payload).lineItemIds),
  "add-coupon": (world, cart, payload) => addCoupon(world, cart, parse(couponSchema, payload).coupon.code),
  "remove-coupon": (world, cart, payload) =>
    removeCoupon(world, cart, parse(removeCouponSchema, payload).couponId),
  "add-gift-card": (world, cart, payload) => {
    const { code, redeemAmount } = parse(giftCardSchema, payload).giftCard;
    addGiftCard(world, cart, code, redeemAmount?.amount);
  },
  "remove-gift-card": (world, cart, payload) =>
    removeGiftCard(world, cart, parse(removeGiftCardSchema, payload).giftCardId),
  "set-delivery-method": (world, cart, payload) =>
    setDelivery(world, cart, parse(deliverySchema, payload).deliveryMethod.code),
  "remove-delivery-method": (world, cart) => removeDelivery(world, cart),
  // Carts of the sandbox are always fresh; the revision tells that Wix looked.
  refresh: (world, cart) => touch(world, cart),
};

/** Verbs that answer something else than the cart alone. The last three exist by id only. */
export function answerVerb(
  c: WixContext,
  verb: string,
  cart: CartRecord,
  payload: Payload,
  way: "current" | "by-id",
) {
  const { world } = c.var;
  if (verb === "estimate") return estimate(c, cart, payload);
  if (verb === "calculate")
    return withSummary(c, cart, everything, (totals) => violationsOf(world, cart, totals));
  if (way === "by-id") {
    switch (verb) {
      case "get-checkout-url":
        return checkoutUrl(c, cart);
      case "place-order":
        return order(c, cart, payload);
      case "mark-cart-as-completed":
        refuseOrdered(cart);
        markOrdered(world, cart, parse(completeSchema, payload).orderId ?? undefined);
        return c.json({});
    }
  }
  return c.notFound();
}

/** 404 also for an empty cart, as reported from the field. */
function estimate(c: WixContext, cart: CartRecord, payload: Payload) {
  const { world } = c.var;
  const wish = parse(estimateSchema, payload);
  if (cart.lines.length === 0)
    throw applicationError(404, "CURRENT_CART_NOT_FOUND", "Current cart not found");
  const parts = {
    delivery: wish.calculateDelivery,
    tax: wish.calculateTax,
    giftCards: wish.calculateGiftCards,
  };
  return withSummary(c, cart, parts, (totals) => {
    switch (wish.validationConfig) {
      case "PRE_CHECKOUT_VALIDATIONS":
        return violationsOf(world, cart, totals, "before-checkout");
      case "CHECKOUT_VALIDATIONS":
        return violationsOf(world, cart, totals);
      default:
        return [];
    }
  });
}

function withSummary(
  c: WixContext,
  cart: CartRecord,
  parts: TotalsOptions,
  check: (totals: ReturnType<typeof totalsOf>) => Violation[],
) {
  const { world } = c.var;
  refuseOrdered(cart);
  const totals = totalsOf(world, cart, parts);
  return c.json({ cart: cartWire(world, cart), summary: summaryWire(world, cart, totals, check(totals)) });
}

function checkoutUrl(c: WixContext, cart: CartRecord) {
  const { world } = c.var;
  if (!world.switches.published)
    throw applicationError(428, "SITE_NOT_PUBLISHED", "The site is not published");
  const own = `${world.origin}/__ecom/checkout?checkoutId=${cart.id}`;
  return c.json({ checkoutUrl: cart.customCheckoutUrl?.replaceAll("{checkout_id}", cart.id) ?? own });
}

/** Places the order and pays it with the test card at once; Wix would have its payment page do the second half. */
function order(c: WixContext, cart: CartRecord, payload: Payload) {
  const { world } = c.var;
  const { priceVerificationToken: token } = parse(placeOrderSchema, payload);
  refuseOrdered(cart);
  if (token && token !== priceToken(world, cart, totalsOf(world, cart))) {
    const known = token.startsWith(`${cart.id}.`);
    throw known
      ? applicationError(428, "CART_PRICES_OUT_OF_SYNC", "Prices have changed since they were calculated")
      : applicationError(
          428,
          "INVALID_PRICE_VERIFICATION_TOKEN",
          "The price verification token is not valid",
          { token },
        );
  }
  const { orderId, paymentGatewayOrderId } = placeOrder(world, cart);
  return c.json({ orderId, ...(paymentGatewayOrderId ? { paymentGatewayOrderId } : {}), completed: true });
}
