import { z } from "zod";

/** Never trimmed: a space is a letter of a password. */
const password = z.string().min(1).max(1_024);
// The rule browsers have for such a field: stricter ones lock out people whose address is real, R&D departments say.
const email = z
  .string()
  .trim()
  .max(320)
  .pipe(z.email({ pattern: z.regexes.html5Email }));
const returnTo = z.string().optional();

export const loginInput = z.object({ email, password, returnTo });

export const registrationInput = z.object({
  email,
  // Wix's own pages ask for as many; Wix has the last word.
  password: password.min(6),
  firstName: z.string().trim().max(100).optional(),
  lastName: z.string().trim().max(100).optional(),
  returnTo,
});

/** People paste codes with spaces around and in between. */
export const codeInput = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/)),
});

export const forgotInput = z.object({ email });
