import type { World } from "../kernel/world";
import { typeOf } from "./specification";
import type { Coupon, CouponBenefit } from "./state";

/** A coupon as it travels: times in milliseconds as text, amounts as numbers. */
export function couponWire(world: World, coupon: Coupon) {
  const { expires, minimumSubtotal, scope } = coupon;
  return {
    id: coupon.id,
    dateCreated: millis(coupon.created),
    expired: expires !== undefined && expires <= world.now().toISOString(),
    numberOfUsages: coupon.used,
    appId: null,
    displayData: {},
    specification: {
      name: coupon.name,
      code: coupon.code,
      ...benefitWire(coupon.benefit),
      // Inferred: the word for the type is the name of the field that makes it one.
      type: typeOf(coupon.benefit),
      active: coupon.active,
      startTime: millis(coupon.starts),
      ...(expires === undefined ? {} : { expirationTime: millis(expires) }),
      ...(coupon.usageLimit === undefined ? {} : { usageLimit: coupon.usageLimit }),
      ...(coupon.limitPerCustomer === undefined ? {} : { limitPerCustomer: coupon.limitPerCustomer }),
      limitedToOneItem: coupon.limitedToOneItem ?? false,
      appliesToSubscriptions: coupon.appliesToSubscriptions ?? false,
      ...(minimumSubtotal === undefined ? {} : { minimumSubtotal: Number(minimumSubtotal) }),
      ...(scope ? { scope } : {}),
    },
  };
}

function benefitWire(benefit: CouponBenefit) {
  if ("amountOff" in benefit) return { moneyOffAmount: Number(benefit.amountOff) };
  if ("percentOff" in benefit) return { percentOffRate: Number(benefit.percentOff) };
  if ("fixedPrice" in benefit) return { fixedPriceAmount: Number(benefit.fixedPrice) };
  return benefit;
}

function millis(time: string): string {
  return String(Date.parse(time));
}
