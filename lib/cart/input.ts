import { z } from "zod";
import { lineAgain } from "./again";

/** Most units of one line a shopper may ask for at once. */
const maxQuantity = 999;

/** More fields than any product form has. */
const maxFields = 80;

/** A whole number, as a number or as plain digits: nothing else that could be made into one. */
function units(least: number) {
  return z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(least).max(maxQuantity));
}

/** A product form. Options and personalisations are further fields, checked against the product. */
export const addInput = z
  .object({
    productId: z.guid(),
    variantId: z.guid().optional(),
    name: z.string().max(200).default(""),
    quantity: units(1).default(1),
    preOrder: z.literal("true").optional(),
    /** Id of the subscription chosen; "" is buying it once. */
    subscription: z.union([z.literal(""), z.guid()]).optional(),
    /** Units of it in the cart as the browser last saw it. */
    before: units(0).optional(),
    /** What the browser calls this wish, so that it counts once. */
    once: z.guid().optional(),
  })
  .catchall(z.string().max(1_000))
  .refine((form) => Object.keys(form).length <= maxFields, "too many fields");

/** A change of a cart line; quantity 0 removes it. */
export const quantityInput = z.object({
  lineId: z.string().regex(/^[\w-]{1,64}$/),
  quantity: units(0),
});

/** Changes of several lines at once; Wix takes up to a hundred. */
export const quantitiesInput = z.array(quantityInput).min(1).max(100);

/** A cart that was seen and is gone, with its lines. */
export const lostCart = z.object({ cartId: z.guid(), lines: z.array(lineAgain).min(1).max(100) });

export type LostCart = z.input<typeof lostCart>;
