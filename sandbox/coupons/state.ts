/** What a coupon gives. Amounts and rates are decimal strings. */
export type CouponBenefit =
  | { percentOff: string }
  | { amountOff: string }
  | { freeShipping: true }
  | { fixedPrice: string }
  | { buyXGetY: { x: number; y: number } };

/** What a coupon is good for; without a group everything in the namespace. */
export interface CouponScope {
  namespace: string;
  group?: { name: string; entityId?: string };
}

/** A coupon of the shop: the owner's promotion, and the code in a cart. */
export interface Coupon {
  id: string;
  code: string;
  name: string;
  benefit: CouponBenefit;
  scope?: CouponScope;
  minimumSubtotal?: string;
  active: boolean;
  /** ISO times. */
  created: string;
  starts: string;
  expires?: string;
  usageLimit?: number;
  limitPerCustomer?: number;
  /** Only the cheapest unit is reduced. */
  limitedToOneItem?: boolean;
  appliesToSubscriptions?: boolean;
  used: number;
  /** Owner key or e-mail -> how often. */
  usedBy: Record<string, number>;
}

/** Coupons to try. */
export function couponsSeed(): Coupon[] {
  return [
    coupon("1", "WELCOME10", "10% off your first order", { percentOff: "10" }),
    coupon("2", "FIVEOFF", "$5 off from $40", { amountOff: "5" }, { minimumSubtotal: "40" }),
    coupon("3", "SHIPFREE", "Free shipping", { freeShipping: true }),
    coupon("4", "SUMMER24", "Summer 2024", { percentOff: "20" }, { expires: "2024-09-01T00:00:00.000Z" }),
  ];
}

function coupon(
  id: string,
  code: string,
  name: string,
  benefit: CouponBenefit,
  rest: Partial<Coupon> = {},
): Coupon {
  const storewide =
    "freeShipping" in benefit || rest.minimumSubtotal ? {} : { scope: { namespace: "stores" } };
  return {
    id: `c0b90000-0000-4000-8000-00000000000${id}`,
    code,
    name,
    benefit,
    ...storewide,
    active: true,
    created: "2024-05-28T09:00:00.000Z",
    starts: "2024-06-01T00:00:00.000Z",
    used: 0,
    usedBy: {},
    ...rest,
  };
}
