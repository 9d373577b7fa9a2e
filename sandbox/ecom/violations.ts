import type { World } from "../kernel/world";
import { chosenOption, needsDelivery } from "./delivery";
import type { CartRecord } from "./state";
import { couponProblem, type Totals } from "./totals";

export interface Violation {
  code: string;
  severity: "ERROR" | "WARNING";
  description: string;
  scope: string;
}

/** What keeps a cart from becoming an order, in Wix's codes. Descriptions are inferred. */
export function violationsOf(world: World, cart: CartRecord, totals: Totals): Violation[] {
  const found: Violation[] = [];
  const add = (code: string, description: string) =>
    found.push({ code, severity: "ERROR", description, scope: "CART" });
  if (totals.lines.length === 0) add("EMPTY_CART", "The cart is empty.");
  if (totals.lines.some((line) => line.confirmed < line.requested)) {
    add("LINE_ITEMS_OUT_OF_STOCK", "Some items are not available in the quantity requested.");
  }
  if (needsDelivery(totals.lines)) {
    if (!cart.address?.country) add("MISSING_DELIVERY_ADDRESS", "A delivery address is required.");
    else if (!chosenOption(world, cart)) add("MISSING_DELIVERY_METHOD", "A delivery method is required.");
  }
  const coupon = cart.coupon && world.state.ecom.coupons.find(({ code }) => code === cart.coupon?.code);
  if (cart.coupon && (!coupon || couponProblem(world, coupon, totals.subtotal))) {
    add("INVALID_COUPON_STATUS", "The coupon cannot be used.");
  }
  return found;
}
