import type { coupons } from "@wix/marketing";
import type { Coupon, CouponGift } from "./types";

/** Wix's coupon as ours; undefined when Wix left out what identifies one. Its times are milliseconds in a string. */
export function toCoupon({
  _id: id,
  specification,
  expired,
  numberOfUsages,
}: coupons.Coupon): Coupon | undefined {
  const code = specification?.code;
  if (!id || !code) return undefined;
  const used = numberOfUsages ?? 0;
  const limit = specification.usageLimit ?? undefined;
  const expires = isoTime(specification.expirationTime);
  return {
    id,
    code,
    name: specification.name ?? code,
    gift: giftOf(specification),
    used,
    oncePerCustomer: specification.limitPerCustomer === 1,
    state: stateOf({ active: specification.active !== false, expired: expired === true, used, limit }),
    ...(specification.minimumSubtotal ? { minimum: String(specification.minimumSubtotal) } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(expires === undefined ? {} : { expires }),
  };
}

function giftOf(specification: coupons.Specification): CouponGift {
  const { percentOffRate, moneyOffAmount, freeShipping } = specification;
  if (percentOffRate) return { kind: "percent", percent: percentOffRate };
  if (moneyOffAmount) return { kind: "amount", amount: String(moneyOffAmount) };
  return freeShipping ? { kind: "free-shipping" } : { kind: "other" };
}

function stateOf(about: {
  active: boolean;
  expired: boolean;
  used: number;
  limit: number | undefined;
}): Coupon["state"] {
  if (!about.active) return "ended";
  if (about.expired) return "expired";
  return about.limit !== undefined && about.used >= about.limit ? "used-up" : "active";
}

function isoTime(milliseconds: string | null | undefined): string | undefined {
  const time = Number(milliseconds ?? Number.NaN);
  return milliseconds && Number.isFinite(time) ? new Date(time).toISOString() : undefined;
}
