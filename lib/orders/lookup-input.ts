import { z } from "zod";

/** Ways people write an order's number: "10042", "#10042", "Order no. 10042". */
const written = /^(?:order)?\s*(?:no\.?|nr\.?|number)?\s*[#№:]?\s*(\d{1,12})$/i;

/** What stands on the confirmation of an order. */
export const lookupInput = z.object({
  number: z
    .string()
    .trim()
    .max(40)
    .transform((text) => written.exec(text)?.[1]?.replace(/^0+/, "") ?? "")
    .pipe(z.string().min(1)),
  // The rule browsers have for such a field: stricter ones lock out people whose address is real.
  email: z
    .string()
    .trim()
    .max(320)
    .pipe(z.email({ pattern: z.regexes.html5Email })),
});

export type LookupInput = z.output<typeof lookupInput>;
