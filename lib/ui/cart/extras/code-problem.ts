import type { Failure } from "@/lib/result";

/** Why a coupon or gift card was not taken, in words. Codes are Wix's. */
export function codeProblem({ code, kind }: Failure, what: "coupon" | "gift card"): string {
  switch (code) {
    case "INPUT":
      return what === "coupon"
        ? "Type the code as it was given to you."
        : "A gift card's code has 8 to 20 letters and digits.";
    case "INVALID_COUPON_CODE":
    case "INVALID_GIFT_CARD_CODE":
      return `We know no ${what} with this code. Check it for a typing mistake.`;
    case "EXPIRED":
      return `This ${what} has expired.`;
    case "DISABLED":
    case "INACTIVE":
      return `This ${what} is not valid at the moment.`;
    case "EMPTY_BALANCE":
      return "There is nothing left on this gift card.";
    case "MAX_USAGE_EXCEEDED":
      return "This coupon has been used as often as it can be.";
    case "MAX_USAGE_PER_CUSTOMER_EXCEEDED":
      return "You have used this coupon as often as one may.";
    case "NOT_APPLICABLE_TO_SUBSCRIPTIONS":
      return "This coupon is not for subscriptions.";
    case "NOT_APPLICABLE_TO_SELECTED_LINE_ITEMS":
      return "This coupon is not for what is in your cart.";
    case "MIN_LINE_ITEM_QUANTITY_NOT_REACHED":
      return "This coupon needs more items in the cart.";
    case "MIN_SUBTOTAL_NOT_REACHED":
      return "Your cart has not reached the amount this coupon is for.";
    case "MAX_COUPONS_PER_CART_EXCEEDED":
      return "A cart takes one coupon. Remove the other one first.";
    case "MAX_GIFT_CARDS_PER_CART_EXCEEDED":
      return "A cart takes one gift card. Remove the other one first.";
    case "CANNOT_APPLY_COUPON_DISCOUNT_WHEN_PURCHASING_GIFT_CARD":
      return "A coupon takes nothing off while a gift card is in the cart to be bought.";
    case "CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD":
      return "A gift card cannot be paid for with a gift card.";
    case "UNKNOWN_INVALID_COUPON_REASON":
    case "UNKNOWN_INVALID_GIFT_CARD_REASON":
      return `This ${what} cannot be used for this cart.`;
    case "COUPON_LOCKED":
      return "The coupon of this cart cannot be changed.";
    case "TOO_MANY_CODES":
      return "Those were many codes in a short time. Please try again in an hour.";
    default:
      return otherProblem({ code, kind });
  }
}

/** What a code that is in the cart does just now. */
export function appliedText(
  { idle, why }: { idle?: boolean; why?: string },
  what: "coupon" | "gift card",
): string {
  if (why) return codeProblem({ kind: "conflict", code: why }, what);
  return idle ? "takes nothing off this cart yet" : "is in your cart";
}

/** What any form beside the cart may come up against. */
export function otherProblem({ code, kind }: Failure): string {
  if (code === "OFFLINE") return "You are offline, so nothing was changed. Try again when you are back.";
  if (kind === "unauthenticated") return "You had been logged out meanwhile. Log in again, please.";
  return kind === "unavailable"
    ? "The shop cannot be reached right now. Please try again in a moment."
    : "This was not accepted. Please check what you typed.";
}
