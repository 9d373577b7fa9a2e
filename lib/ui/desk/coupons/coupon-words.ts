import type { Coupon, CouponGift } from "@/lib/desk/coupons/types";
import { formatMoney } from "@/lib/money";

export const couponStates: Record<Coupon["state"], { text: string; tone: "ok" | "plain" }> = {
  active: { text: "Active", tone: "ok" },
  ended: { text: "Ended", tone: "plain" },
  expired: { text: "Expired", tone: "plain" },
  "used-up": { text: "Used up", tone: "plain" },
};

/** What a new coupon's fields take, where one was not accepted. */
export const couponFieldWords: Record<string, string> = {
  code: "A code has 3 to 20 letters, digits, - and _.",
  percent: "Say how many percent go off: a whole number from 1 to 100.",
  amount: "Say how much goes off, above zero. Amounts look like 12.50.",
  minimum: "The subtotal it holds from is above zero, or left empty. Amounts look like 50.00.",
  limit: "Uses in all are a whole number above zero, or left empty.",
  expires: "Its last day is over already. Choose today or a later one.",
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
