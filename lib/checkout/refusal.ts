import type { Failure } from "@/lib/result";

const owner: Record<string, string> = {
  SITE_MUST_ACCEPT_PAYMENTS_TO_CREATE_CHECKOUT:
    "This Wix site accepts no payments yet. Dashboard > Settings > Accept Payments: connect a method (or turn on manual payments).",
  SITE_NOT_ACCEPTING_PAYMENTS:
    "This Wix site accepts no payments yet. Dashboard > Settings > Accept Payments: connect a method (or turn on manual payments).",
  SITE_NOT_PUBLISHED:
    "This Wix site is not published, so its checkout page does not exist. Publish it in the Wix dashboard.",
  FOREIGN_ORIGIN:
    "This page was opened at another address than SITE_URL, so its forms are refused. Open the shop at SITE_URL.",
  CHECKOUT_PAGE_NOT_FOUND: "This Wix site has no checkout page. Add Wix Stores to the site and publish it.",
};

/**
 * The sentence for a checkout that did not open. The owner, in development, is told what to click; a shopper what to do.
 *
 * @param development whether an owner is looking
 */
export function checkoutRefusal(failure: Failure, development: boolean): string {
  const forOwner = owner[failure.code];
  if (development && forOwner) return forOwner;
  if (
    development &&
    (failure.kind === "forbidden" || failure.kind === "invalid") &&
    failure.code !== "EMPTY_CART"
  ) {
    return "Wix refused the return addresses. Add this shop's domain to the headless client's allowed redirect domains (Dashboard > Settings > Headless Settings).";
  }
  switch (failure.code) {
    case "EMPTY_CART":
      return "Your cart is empty, so there is nothing to check out.";
    case "SESSION_ENDED":
      return "You have been logged out meanwhile. Log in again to check out with your saved cart.";
    case "SOLD_OUT":
      return "Something in your cart has sold out. Remove it and try again.";
    default:
      return "Checkout cannot be opened right now. Your cart is safe; please try again in a moment.";
  }
}
