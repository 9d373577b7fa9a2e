import { atLeast, rounded, smaller, times } from "../kernel/money";
import type { World } from "../kernel/world";
import type { CartRecord, Coupon } from "./state";

/** Why a coupon does not work now, in Wix's words; undefined when it does. */
export function couponProblem(world: World, coupon: Coupon, subtotal: string): string | undefined {
  if (!coupon.active) return "DISABLED";
  if (coupon.expires !== undefined && coupon.expires <= world.now().toISOString()) return "EXPIRED";
  if (coupon.usageLimit !== undefined && coupon.used >= coupon.usageLimit) return "MAX_USAGE_EXCEEDED";
  if (coupon.minimumSubtotal !== undefined && !atLeast(subtotal, coupon.minimumSubtotal)) {
    return "MIN_SUBTOTAL_NOT_REACHED";
  }
  return undefined;
}

/** The coupon in a cart, whether it works or not. */
export function couponIn(world: World, cart: CartRecord): Coupon | undefined {
  return world.state.ecom.coupons.find(({ code }) => code === cart.coupon?.code);
}

/** What a coupon takes off the subtotal. */
export function discountOf(coupon: Coupon, subtotal: string, currency: string): string {
  const { benefit } = coupon;
  if ("percentOff" in benefit) return rounded(times(times(subtotal, benefit.percentOff), "0.01"), currency);
  if ("amountOff" in benefit) return smaller(benefit.amountOff, subtotal);
  return "0";
}

export function shipsFree(coupon: Coupon | undefined): boolean {
  return coupon !== undefined && "freeShipping" in coupon.benefit;
}
