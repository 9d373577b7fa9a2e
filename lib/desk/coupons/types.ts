/** What a coupon takes off. Amounts in the site's currency, as decimal strings. */
export type CouponGift =
  | { kind: "percent"; percent: number }
  | { kind: "amount"; amount: string }
  | { kind: "free-shipping" }
  /** Made in Wix's dashboard, in a way the desk only shows. */
  | { kind: "other" };

export interface Coupon {
  id: string;
  code: string;
  name: string;
  gift: CouponGift;
  /** Decimal string: the subtotal from which on it holds. */
  minimum?: string;
  used: number;
  /** How often it can be used in all. */
  limit?: number;
  oncePerCustomer: boolean;
  /** ISO time. */
  expires?: string;
  /** `ended`: switched off by somebody. */
  state: "active" | "ended" | "expired" | "used-up";
}
