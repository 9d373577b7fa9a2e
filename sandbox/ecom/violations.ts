import type { World } from "../kernel/world";
import { couponIn, couponProblem } from "./coupons";
import { chosenOption, needsDelivery } from "./delivery";
import { cardProblem, findCard } from "./gift-cards";
import type { CartRecord } from "./state";
import type { Totals } from "./totals";

export interface Violation {
  scope: "GLOBAL" | "LINE_ITEM" | "DISCOUNT" | "DELIVERY" | "GIFT_CARD";
  code: string;
  severity: "ERROR" | "WARNING";
  description: string;
  [data: `${string}Data`]: Record<string, unknown>;
}

/** Before checkout nobody expects an address or a delivery method. */
export type Stage = "before-checkout" | "checkout";

/**
 * What is wrong with a cart, in Wix's codes and scopes. Errors keep it from becoming an order. Descriptions are
 * inferred, and so is that a coupon or gift card that stopped working only warns: the order is placed without it.
 */
export function violationsOf(
  world: World,
  cart: CartRecord,
  totals: Totals,
  stage: Stage = "checkout",
): Violation[] {
  return [
    ...lineViolations(totals),
    ...codeViolations(world, cart, totals),
    ...(stage === "checkout" ? deliveryViolations(world, cart, totals) : []),
  ];
}

function lineViolations({ lines }: Totals): Violation[] {
  if (lines.length === 0) {
    return [{ scope: "GLOBAL", code: "EMPTY_CART", severity: "ERROR", description: "The cart is empty." }];
  }
  const short = lines.filter((line) => line.confirmed < line.requested);
  if (short.length === 0) return [];
  return [
    {
      scope: "LINE_ITEM",
      code: "LINE_ITEMS_OUT_OF_STOCK",
      severity: "ERROR",
      description: "Some items are not available in the quantity requested.",
      lineItemsOutOfStockData: {
        lineItemIds: short.map(({ record }) => record.id),
        allLineItemsOutOfStock: lines.every(({ confirmed }) => confirmed === 0),
      },
    },
  ];
}

function codeViolations(world: World, cart: CartRecord, totals: Totals): Violation[] {
  const found: Violation[] = [];
  const coupon = couponIn(world, cart);
  // Inferred: a coupon the owner has deleted since is like one that was switched off.
  const reason = coupon ? couponProblem(world, coupon, cart, totals.lines) : "DISABLED";
  if (cart.coupon && reason) {
    found.push({
      scope: "DISCOUNT",
      code: "INVALID_COUPON_STATUS",
      severity: "WARNING",
      description: `The coupon ${cart.coupon.code} cannot be used.`,
      invalidCouponStatusData: { couponCode: cart.coupon.code, reason },
    });
  }
  const card = findCard(world, cart.giftCard?.code);
  const trouble = card && cardProblem(card);
  if (card && trouble) {
    found.push({
      scope: "GIFT_CARD",
      code: "INVALID_GIFT_CARD_STATUS",
      severity: "WARNING",
      description: "The gift card cannot be used.",
      invalidGiftCardStatusData: { giftCardCode: card.code, reason: trouble },
    });
  }
  return found;
}

function deliveryViolations(world: World, cart: CartRecord, { lines }: Totals): Violation[] {
  const refuse = (code: string, description: string): Violation[] => [
    { scope: "DELIVERY", code, severity: "ERROR", description },
  ];
  if (!needsDelivery(lines) || chosenOption(world, cart)) return [];
  if (!cart.address?.country) return refuse("MISSING_DELIVERY_ADDRESS", "A delivery address is required.");
  return cart.deliveryMethod
    ? refuse("DELIVERY_METHOD_NO_LONGER_AVAILABLE", "The delivery method is not offered for this address.")
    : refuse("MISSING_DELIVERY_METHOD", "A delivery method is required.");
}
