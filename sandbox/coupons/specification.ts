import { z } from "zod";
import { validationError } from "../kernel/errors";
import type { Coupon, CouponBenefit } from "./state";

/** A moment as the owner's tools send it: milliseconds since 1970, as text or number, or an ISO time. */
const moment = z.union([z.string(), z.number()]).transform((value, context) => {
  const time = /^-?\d+$/.test(String(value)) ? Number(value) : Date.parse(String(value));
  const date = new Date(time);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  context.addIssue({ code: "custom", message: "must be a time in milliseconds" });
  return z.NEVER;
});

const amount = (from: number) => z.coerce.number().min(from).transform(String);
const count = z.number().int().min(1).max(1_000_000_000);
const text = (longest: number) => z.string().trim().min(1).max(longest);

/** Everything an owner may say about a coupon; `null` takes a value away. */
export const specificationSchema = z.object({
  name: text(255).nullish(),
  code: text(20).nullish(),
  startTime: moment.nullish(),
  expirationTime: moment.nullish(),
  usageLimit: count.nullish(),
  limitPerCustomer: count.nullish(),
  limitedToOneItem: z.boolean().nullish(),
  appliesToSubscriptions: z.boolean().nullish(),
  active: z.boolean().nullish(),
  minimumSubtotal: amount(0).nullish(),
  scope: z
    .object({
      namespace: z.enum(["stores", "bookings", "events", "pricingPlans"]),
      group: z.object({ name: z.enum(["product", "collection"]), entityId: z.string().nullish() }).nullish(),
    })
    .nullish(),
  moneyOffAmount: amount(0.01).nullish(),
  percentOffRate: amount(0.01).nullish(),
  freeShipping: z.boolean().nullish(),
  fixedPriceAmount: amount(0).nullish(),
  buyXGetY: z.object({ x: count, y: count }).nullish(),
});

export type Specification = z.output<typeof specificationSchema>;

/** The kinds of coupon, under the field that makes them one. */
const couponTypes = [
  "moneyOffAmount",
  "percentOffRate",
  "freeShipping",
  "fixedPriceAmount",
  "buyXGetY",
] as const;
export type CouponType = (typeof couponTypes)[number];

/** What a specification says a coupon gives; undefined when it says nothing. 400 for more than one thing. */
function benefitOf(wish: Specification): CouponBenefit | undefined {
  const named = couponTypes.filter((type) => wish[type] !== undefined && wish[type] !== null);
  if (named.length > 1) throw fault(named[1] ?? "", "is one too many: a coupon gives one thing");
  const { moneyOffAmount, percentOffRate, freeShipping, fixedPriceAmount, buyXGetY } = wish;
  if (moneyOffAmount) return { amountOff: moneyOffAmount };
  if (percentOffRate) {
    if (Number(percentOffRate) > 100) throw fault("percentOffRate", "must be at most 100", "MAX");
    return { percentOff: percentOffRate };
  }
  if (freeShipping) return { freeShipping };
  if (fixedPriceAmount) return { fixedPrice: fixedPriceAmount };
  return buyXGetY ? { buyXGetY } : undefined;
}

export function typeOf(benefit: CouponBenefit): CouponType {
  if ("amountOff" in benefit) return "moneyOffAmount";
  if ("percentOff" in benefit) return "percentOffRate";
  if ("freeShipping" in benefit) return "freeShipping";
  return "fixedPrice" in benefit ? "fixedPriceAmount" : "buyXGetY";
}

/**
 * The parts of a coupon that a specification names. `undefined` stands for what it takes away; what it does not mention
 * is not in the answer.
 */
export function fieldsOf(wish: Specification): Partial<Record<keyof Coupon, unknown>> {
  const benefit = benefitOf(wish);
  const fields = {
    name: wish.name,
    code: wish.code,
    starts: wish.startTime,
    expires: wish.expirationTime,
    usageLimit: wish.usageLimit,
    limitPerCustomer: wish.limitPerCustomer,
    limitedToOneItem: wish.limitedToOneItem,
    appliesToSubscriptions: wish.appliesToSubscriptions,
    active: wish.active,
    minimumSubtotal: wish.minimumSubtotal,
    scope: wish.scope && {
      namespace: wish.scope.namespace,
      ...(wish.scope.group
        ? {
            group: {
              name: wish.scope.group.name,
              ...(wish.scope.group.entityId ? { entityId: wish.scope.group.entityId } : {}),
            },
          }
        : {}),
    },
    benefit,
  };
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, value ?? undefined]),
  );
}

export function fault(field: string, description: string, violatedRule = "OTHER") {
  return validationError({ field: `specification.${field}`, description, violatedRule });
}
