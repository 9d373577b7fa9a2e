import type { Picture } from "@/lib/media";
import type { Money } from "@/lib/money";
import type { LineOptions } from "./again";

/** The shopper's current cart. All amounts are Wix's own; nothing is added up here. */
export interface Cart {
  /** Also the checkout id. */
  id: string;
  lines: CartLine[];
  /** Confirmed units over all lines. */
  count: number;
  /** Absent when Wix did not say. */
  subtotal?: Money;
  /** From Wix's estimate; absent where only the cart was read. */
  totals?: CartTotals;
  /** `idle`: it is in the cart and takes nothing off just now; `why`: Wix's reason (`EXPIRED` and the like). */
  coupon?: { id: string; code: string; idle: boolean; why?: string };
  /** Its code is shown in part only. `why`: Wix's reason that it pays nothing. */
  giftCard?: { id: string; code: string; why?: string };
  /** What the shopper wants the shop to know. */
  note?: string;
  /** Where it is to go, as far as somebody has said. Region without its country. */
  destination?: { country: string; region?: string; postalCode?: string };
  /** Set while it is too small to be ordered: the least the shop takes, and what is missing. */
  minimum?: { least: Money; left: Money };
  /** What else keeps it from being ordered, or is worth knowing before; absent when nothing does. */
  obstacles?: CartObstacle[];
  /** How far it is from being sent for nothing; absent where the shop has no such rule, or nothing can be said. */
  freeDelivery?: FreeDelivery;
}

/**
 * - `members-only`: something in it may only be bought by a member
 * - `rule`: a rule of the shop's own, in its own words
 */
export type CartObstacle =
  | { kind: "members-only"; blocking: boolean }
  | { kind: "rule"; text: string; blocking: boolean };

export interface FreeDelivery {
  /** What is still missing; absent when nothing is. */
  left?: Money;
  /** Whole percent of the way. */
  percent: number;
}

export interface CartTotals {
  discount: Money;
  /** What the gift card pays of the total. */
  giftCard?: Money;
  /** What is left to pay; set only beside a gift card. */
  toPay?: Money;
  /** After what a coupon takes off it. Absent until an address and a method are known. */
  delivery?: Money;
  /** What the shop charges besides; absent where it charges nothing. */
  fees?: { name: string; price: Money }[];
  tax?: Money;
  /** Prices hold the tax already, and none comes on top. */
  taxIncluded?: true;
  total: Money;
}

export interface CartLine {
  id: string;
  productId: string;
  variantId?: string;
  /** What it takes to put the same line in a cart again; absent for custom lines. */
  again?: LineOptions;
  name: string;
  /** Path of the product page in this shop, with the variant; absent for custom lines. */
  href?: `/products/${string}`;
  picture?: Picture;
  /** "Colour: Red" and the like, modifiers and the subscription included. */
  details: { name: string; value: string; colorCode?: string }[];
  /** What Wix confirmed; may be lower than `requested`. */
  quantity: number;
  requested: number;
  /** Units Wix says are there; absent when not tracked. */
  available?: number;
  /** Quantity may not be changed. */
  fixed: boolean;
  /** Nothing of it is carried anywhere. */
  digital?: true;
  /** Absent for the rare item whose price Wix settles later. */
  unitPrice?: Money;
  /** Set only when the unit price is reduced. */
  fullUnitPrice?: Money;
  /** Quantity times price, less what is reduced on this line: Wix's figure. Absent when Wix did not say. */
  total?: Money;
  status: "in-stock" | "partly-in-stock" | "sold-out" | "gone";
}

/** What a shopper is told after a change that did not go entirely as asked. */
export type CartNotice =
  | { kind: "clamped"; name: string; quantity: number }
  | { kind: "sold-out"; name: string }
  /** `available`: units there are, when that is what stood in the way. */
  | { kind: "not-added"; name: string; available?: number }
  | { kind: "gone"; name: string }
  /** The line that was to be changed is no longer in the cart. */
  | { kind: "missing" }
  /** The line costs something else than when it was last shown. */
  | { kind: "price-changed"; name: string; price: Money }
  /** Nobody answered whether it was added; `added` is what the cart says, where it can say it. */
  | { kind: "interrupted"; name: string; added?: boolean }
  /** The cart was gone, and so many of its lines are in a new one. */
  | { kind: "restored"; lines: number }
  /** The cart that was shown has become an order. */
  | { kind: "ordered" };

/** A cart after a change, and what did not go entirely as asked. */
export interface CartChange {
  cart: Cart;
  notices: CartNotice[];
}

/** What somebody has who has put nothing in a cart yet: Wix keeps none for them. */
export const emptyCart = (currency: string): Cart => ({
  id: "",
  lines: [],
  count: 0,
  subtotal: { amount: "0", currency },
});
