import { z } from "zod";
import { validationError } from "../kernel/errors";
import type { Payload } from "../kernel/wire";

export const referenceSchema = z.object({
  catalogItemId: z.string().min(1).max(36),
  appId: z.string().min(1),
  options: z
    .looseObject({
      variantId: z.string().optional(),
      options: z.record(z.string(), z.string()).optional(),
      customTextFields: z.record(z.string(), z.string()).optional(),
      preOrderRequested: z.boolean().optional(),
    })
    .optional(),
});

const quantity = z.number().int().min(1).max(100_000);

export const itemsSchema = z.array(z.object({ catalogReference: referenceSchema, quantity: quantity.default(1) })).max(300);

export const addressSchema = z.object({
  country: z.string().length(2).optional(),
  subdivision: z.string().max(50).optional(),
  city: z.string().max(100).optional(),
  postalCode: z.string().max(20).optional(),
  addressLine: z.string().max(250).optional(),
  addressLine2: z.string().max(250).optional(),
});

const code = z.object({ code: z.string().min(1).max(40) });

export const cartFieldsSchema = z.object({
  note: z.string().max(1_000).nullish(),
  deliveryInfo: z.object({ address: addressSchema.optional() }).optional(),
  customerInfo: z
    .object({
      email: z.email().optional(),
      firstName: z.string().max(100).optional(),
      lastName: z.string().max(100).optional(),
      phone: z.string().max(30).optional(),
    })
    .optional(),
  customCheckoutUrl: z.string().max(2_048).nullish(),
});

export const createSchema = z.object({
  cart: cartFieldsSchema.default({}),
  catalogItems: itemsSchema.default([]),
  coupons: z.array(code).max(1).default([]),
  giftCards: z.array(code).max(1).default([]),
});

export const updateLinesSchema = z.object({
  lineItems: z.array(z.object({ lineItemId: z.string(), quantity: z.object({ newQuantity: quantity }) })).max(100),
});

export const removeLinesSchema = z.object({ lineItemIds: z.array(z.string()).max(300) });
export const couponSchema = z.object({ coupon: code });
export const giftCardSchema = z.object({ giftCard: code });
export const deliverySchema = z.object({ deliveryMethod: z.object({ code: z.string(), appId: z.string().optional() }) });

export const estimateSchema = z.object({
  calculateDelivery: z.boolean().default(false),
  calculateTax: z.boolean().default(false),
  calculateGiftCards: z.boolean().default(false),
  validationConfig: z.string().default("SKIP_VALIDATIONS"),
});

/** Parses a payload or answers 400 with one violation for every problem. */
export function parse<Schema extends z.ZodType>(schema: Schema, payload: Payload): z.output<Schema> {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  throw validationError(
    ...result.error.issues.map((issue) => ({
      field: issue.path.map((part) => (typeof part === "number" ? `[${part}]` : String(part))).join(".").replaceAll(".[", "["),
      description: issue.message,
      violatedRule: rules[issue.code] ?? "OTHER",
    })),
  );
}

const rules: Record<string, string> = {
  too_small: "MIN",
  too_big: "MAX",
  invalid_format: "FORMAT",
  invalid_type: "VALIDATION",
};
