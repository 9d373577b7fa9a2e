import { z } from "zod";
import { validationError } from "../kernel/errors";
import type { CatalogReference } from "./state";

export const referenceSchema = z
  .object({
    catalogItemId: z.string().min(1).max(36),
    appId: z.string().min(1),
    options: z
      .looseObject({
        variantId: z.string().nullish(),
        options: z.record(z.string(), z.string()).nullish(),
        customTextFields: z.record(z.string(), z.string()).nullish(),
        preOrderRequested: z.boolean().nullish(),
        subscriptionOptionId: z.string().nullish(),
      })
      .nullish()
      .transform((options) => (options ? { options: withoutNulls(options) } : {})),
  })
  .transform(({ options, ...reference }): CatalogReference => ({ ...reference, ...options }));

function withoutNulls(value: object): NonNullable<CatalogReference["options"]> {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined),
  );
}

const quantity = z.number().int().min(1).max(100_000);
const items = z
  .array(z.object({ catalogReference: referenceSchema, quantity: quantity.default(1) }))
  .max(300);
export const addLinesSchema = z.object({ catalogItems: items.default([]) });

const text = (longest: number) => z.string().max(longest).nullish();

export const addressSchema = z.object({
  country: z.string().length(2).nullish(),
  subdivision: text(50),
  city: text(50),
  postalCode: text(50),
  addressLine: text(150),
  addressLine2: text(100),
});

export const contactSchema = z.object({
  firstName: text(100),
  lastName: text(100),
  phone: text(30),
  company: text(1_000),
});

export const cartFieldsSchema = z.object({
  note: z.string().max(1_000).nullable().optional(),
  deliveryInfo: z.object({ address: addressSchema.nullish() }).nullish(),
  customerInfo: contactSchema.extend({ email: z.email().nullish() }).nullish(),
  paymentInfo: z
    .object({ billingAddress: addressSchema.nullish(), billingContact: contactSchema.nullish() })
    .nullish(),
  customCheckoutUrl: z.string().max(2_048).nullable().optional(),
});

export const updateCartSchema = z.object({ cart: cartFieldsSchema.default({}) });

const coupon = z.object({ code: z.string().min(1).max(50) });
const giftCard = z.object({
  code: z.string().min(8).max(20),
  redeemAmount: z.object({ amount: z.string().regex(/^\d+(\.\d{1,3})?$/) }).nullish(),
});
const deliveryMethod = z.object({ code: z.string().min(1).max(100), appId: z.string().nullish() });

export const createSchema = z.object({
  cart: cartFieldsSchema.default({}),
  catalogItems: items.default([]),
  coupons: z.array(coupon).max(1).default([]),
  giftCards: z.array(giftCard).max(5).default([]),
  deliveryMethod: deliveryMethod.nullish(),
});

export const updateLinesSchema = z.object({
  lineItems: z
    .array(z.object({ lineItemId: z.string(), quantity: z.object({ newQuantity: quantity }) }))
    .max(100)
    .default([]),
});

export const removeLinesSchema = z.object({ lineItemIds: z.array(z.string()).max(300).default([]) });
export const couponSchema = z.object({ coupon });
export const removeCouponSchema = z.object({ couponId: z.string() });
export const giftCardSchema = z.object({ giftCard });
export const removeGiftCardSchema = z.object({ giftCardId: z.string() });
export const deliverySchema = z.object({ deliveryMethod });
export const placeOrderSchema = z.object({ priceVerificationToken: z.string().max(3_000).nullish() });
export const completeSchema = z.object({ orderId: z.guid().nullish() });

export const estimateSchema = z.object({
  calculateDelivery: z.boolean().default(false),
  calculateTax: z.boolean().default(false),
  calculateGiftCards: z.boolean().default(false),
  validationConfig: z.string().default("SKIP_VALIDATIONS"),
});

/** Parses a payload or answers 400 with one violation for every problem. */
export function parse<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  throw validationError(...result.error.issues.map(violationOf));
}

function violationOf(issue: z.core.$ZodIssue) {
  const field = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
  const data =
    issue.code === "too_small"
      ? { threshold: issue.minimum }
      : issue.code === "too_big"
        ? { threshold: issue.maximum }
        : {};
  return { field, description: issue.message, violatedRule: ruleOf(issue), data };
}

function ruleOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "too_small":
      return bounds[issue.origin]?.[0] ?? "MIN";
    case "too_big":
      return bounds[issue.origin]?.[1] ?? "MAX";
    case "invalid_format":
      return "FORMAT";
    case "invalid_type":
      return issue.input === undefined ? "REQUIRED_FIELD" : "VALIDATION";
    default:
      return "OTHER";
  }
}

const bounds: Record<string, [least: string, most: string]> = {
  string: ["MIN_LENGTH", "MAX_LENGTH"],
  array: ["MIN_SIZE", "MAX_SIZE"],
};
