import type { Failure } from "@/lib/result";

/**
 * Why a checkout did not open.
 * - `empty`, `items`, `fewer`, `minimum`, `rule`, `ordered`, `ended`: something about this cart or this person
 * - `payments`, `unpublished`, `page`, `domains`: the site's owner has something to do first
 * - `address`: the page was opened at another address than the shop's own
 * - `unavailable`: Wix could not be asked
 */
export type CheckoutProblem =
  | "empty"
  | "items"
  | "fewer"
  | "minimum"
  | "rule"
  | "ordered"
  | "ended"
  | "payments"
  | "unpublished"
  | "page"
  | "domains"
  | "address"
  | "unavailable";

const byCode: Record<string, CheckoutProblem> = {
  EMPTY_CART: "empty",
  EMPTY_CHECKOUT: "empty",
  SOLD_OUT: "items",
  LINE_ITEMS_OUT_OF_STOCK: "items",
  SET_TO_STOCK: "fewer",
  INSUFFICIENT_INVENTORY: "items",
  ITEM_NOT_FOUND_IN_CATALOG: "items",
  SUBTOTAL_BELOW_ORDER_MINIMUM: "minimum",
  CUSTOM_VALIDATION: "rule",
  CART_ALREADY_ORDERED: "ordered",
  SESSION_ENDED: "ended",
  SITE_MUST_ACCEPT_PAYMENTS: "payments",
  SITE_MUST_ACCEPT_PAYMENTS_TO_CREATE_CHECKOUT: "payments",
  SITE_NOT_ACCEPTING_PAYMENTS: "payments",
  SITE_NOT_PUBLISHED: "unpublished",
  CHECKOUT_PAGE_NOT_FOUND: "page",
  RETURN_REFUSED: "domains",
  FOREIGN_ORIGIN: "address",
};

/** What a refusal of Wix's, or our own, means to the checkout. */
export function problemOf({ code }: Failure): CheckoutProblem {
  return Object.hasOwn(byCode, code) ? (byCode[code] ?? "unavailable") : "unavailable";
}

const forShopper: Partial<Record<CheckoutProblem, string>> = {
  empty: "Your cart is empty, so there is nothing to check out.",
  items: "Something in your cart has sold out, or is no longer sold. Remove it and try again.",
  fewer:
    "There are fewer left than you wanted, so we set your cart to what there is. Look it over, then check out.",
  minimum:
    "This shop takes orders from a certain amount on. Your cart says how much is missing; add something and try again.",
  rule: "A rule of this shop keeps this cart from being ordered. What it asks for stands beside the totals.",
  ordered: "This cart has become an order already, so nothing was ordered twice. Look for it in your orders.",
  ended: "You have been logged out meanwhile. Log in again to check out with your saved cart.",
  address: "Checkout cannot be opened from this page. Open your cart again and try once more.",
  unavailable: "Checkout cannot be opened right now. Your cart is safe; please try again in a moment.",
};

const closed =
  "This shop cannot take orders just now, and its owner has to see to it. Your cart is kept: come back later, please.";

const forOwner: Partial<Record<CheckoutProblem, string>> = {
  payments:
    "This Wix site accepts no payments yet. Dashboard > Settings > Accept Payments: connect a method, or turn on manual payments.",
  unpublished:
    "This Wix site is not published, so its checkout page does not exist. Dashboard > Design Site > Publish.",
  page: "This Wix site has no checkout page. Dashboard > Apps > Manage Apps: add Wix Stores, then publish the site.",
  domains:
    "Wix refused the addresses that lead back here. Dashboard > Settings > Headless Settings > your client > Allowed redirect domains: add this shop's domain, as SITE_URL has it.",
  address:
    "This page was opened at another address than SITE_URL, so its forms are refused. Open the shop at SITE_URL.",
  minimum:
    "The cart is below the site's minimum order. It is set at Dashboard > Settings > Checkout > Minimum order subtotal.",
};

/** Whether only the site's owner can do something about it. */
export function isOwnersBusiness(problem: CheckoutProblem): boolean {
  return forShopper[problem] === undefined;
}

/**
 * The sentence for a checkout that did not open. A shopper is told what to do; the owner, in development, what to click.
 *
 * @param development whether an owner is looking
 */
export function problemText(problem: CheckoutProblem, development: boolean): string {
  const hint = development ? forOwner[problem] : undefined;
  return hint ?? forShopper[problem] ?? closed;
}

/** What the cart page says to somebody without scripts who comes back with `?notice=checkout-<problem>`. */
export function problemNamed(name: string): CheckoutProblem | undefined {
  const problems: string[] = Object.values(byCode);
  return name === "unavailable" || problems.includes(name) ? (name as CheckoutProblem) : undefined;
}
