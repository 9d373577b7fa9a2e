import { z } from "zod";

/** What a shopper may put beside the lines of a cart. Wix has the last word on codes. */
export const couponInput = z.object({
  code: z.string().trim().min(1).max(50),
});

/** Wix's gift cards have 8 to 20 characters. */
export const giftCardInput = z.object({ code: z.string().trim().min(8).max(20) });

/** A coupon or gift card in the cart, by Wix's id of it. */
export const removeInput = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

export const noteInput = z.object({ note: z.string().trim().max(1_000) });

export const destinationInput = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Code of the state or region without its country, such as NY; "" where there is none. */
  region: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{0,3}$/)
    .default(""),
  postalCode: z.string().trim().max(20).default(""),
});

export type Destination = z.output<typeof destinationInput>;
