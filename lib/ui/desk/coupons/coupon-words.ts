import type { Coupon, CouponGift } from "@/lib/desk/coupons/types";
import { formatMoney } from "@/lib/money";

export const couponStates: Record<Coupon["state"], { text: string; tone: "ok" | "plain" }> = {
  active: { text: "Active", tone: "ok" },
  ended: { text: "Ended", tone: "plain" },
  expired: { text: "Expired", tone: "plain" },
  "used-up": { text: "Used up", tone: "plain" },
};

/** What it takes off, in a few words. */
export function giftInWords(gift: CouponGift, { currency, locale }: { currency: string; locale: string }) {
  switch (gift.kind) {
    case "percent":
      return `${gift.percent}% off`;
    case "amount":
      return `${formatMoney({ amount: gift.amount, currency }, locale)} off`;
    case "free-shipping":
      return "Free shipping";
    default:
      return "Made in Wix: see there";
  }
}
