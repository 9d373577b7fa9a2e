import { z } from "zod";

const decimal = z.string().regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,2})?$/);
const absent = z.literal("").transform(() => undefined);

/** A new coupon as the desk's form sends it. Only the field of the chosen `kind` counts. */
export const couponInput = z
  .object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9_-]{3,20}$/),
    name: z.string().trim().min(1).max(100),
    kind: z.enum(["percent", "amount", "free-shipping"]),
    percent: z
      .union([
        absent,
        z
          .string()
          .regex(/^\d{1,3}$/)
          .transform(Number)
          .pipe(z.number().min(1).max(100)),
      ])
      .optional(),
    amount: z.union([absent, decimal]).optional(),
    minimum: z.union([absent, decimal]).optional(),
    limit: z
      .union([
        absent,
        z
          .string()
          .regex(/^\d{1,6}$/)
          .transform(Number)
          .pipe(z.number().min(1)),
      ])
      .optional(),
    oncePerCustomer: z.literal("on").optional(),
    /** Its last day, as `2026-11-30`: by the calendar of the site. */
    expires: z.union([absent, z.iso.date()]).optional(),
  })
  .superRefine((input, context) => {
    for (const kind of ["percent", "amount"] as const) {
      if (input.kind === kind && input[kind] === undefined)
        context.addIssue({ code: "custom", path: [kind], message: "is missing" });
    }
  });

export type CouponInput = z.output<typeof couponInput>;

export const endCouponInput = z.object({ id: z.guid() });
