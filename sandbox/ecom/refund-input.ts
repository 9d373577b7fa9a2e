import { z } from "zod";
import type { RefundWish } from "./refund-amounts";

const amount = z
  .object({ amount: z.string().regex(/^\d+(\.\d{1,3})?$/) })
  .nullish()
  .transform((value) => value?.amount);
const quantity = z.number().int().min(1).max(100_000);

const itemsSchema = z
  .object({
    lineItems: z
      .array(z.object({ lineItemId: z.string(), quantity: quantity.default(1) }))
      .max(300)
      .optional(),
    additionalFees: z
      .array(z.object({ additionalFeeId: z.string(), amount }))
      .max(100)
      .optional(),
    shipping: z.object({ amount }).nullish(),
  })
  .nullish()
  .transform((items): RefundWish => {
    const { lineItems, additionalFees, shipping } = items ?? {};
    return { lineItems, additionalFees, shipping: shipping ?? undefined };
  });

export const calculateSchema = z.object({ orderId: z.string(), refundItems: itemsSchema });

export const refundSchema = z.object({
  orderId: z.string(),
  paymentRefunds: z
    .array(z.object({ paymentId: z.string(), amount, externalRefund: z.boolean().default(false) }))
    .min(1)
    .max(50),
  refundItems: itemsSchema,
  sideEffects: z
    .object({
      restock: z
        .object({
          lineItems: z
            .array(z.object({ lineItemId: z.string(), quantity }))
            .max(300)
            .default([]),
        })
        .nullish(),
      notifications: z
        .object({
          sendCustomerEmail: z.boolean().default(false),
          customMessage: z.string().min(1).max(1_000).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  customerReason: z.string().max(200).nullish(),
});

export type RefundRequest = z.output<typeof refundSchema>;
