import { z } from "zod";
import { countries, states } from "./places";
import type { CartRecord } from "./state";

const filled = (what: string, longest: number) =>
  z
    .string()
    .trim()
    .min(1, `Please enter ${what}.`)
    .max(longest, `Please enter at most ${longest} characters.`);
const optional = (longest: number) =>
  z.string().trim().max(longest, `Please enter at most ${longest} characters.`).default("");

const contact = z.object({
  email: z.string().trim().pipe(z.email("Please enter an email address such as name@example.com.")),
  firstName: filled("your first name", 100),
  lastName: filled("your last name", 100),
  phone: optional(30),
});

const address = z
  .object({
    country: z.string().refine((code) => Object.hasOwn(countries, code), "Please choose a country."),
    subdivision: z.string().default(""),
    addressLine: filled("your street and number", 150),
    addressLine2: optional(100),
    city: filled("your city", 50),
    postalCode: filled("your postal code", 50),
  })
  .superRefine(({ country, subdivision, postalCode }, problems) => {
    if (country !== "US") return;
    if (!Object.hasOwn(states, subdivision)) {
      problems.addIssue({ code: "custom", path: ["subdivision"], message: "Please choose a state." });
    }
    if (postalCode !== "" && !/^\d{5}(-\d{4})?$/.test(postalCode)) {
      const message = "Please enter a ZIP code of five digits, such as 10002.";
      problems.addIssue({ code: "custom", path: ["postalCode"], message });
    }
  });

/** What is wrong, by field name. */
export type FormErrors = Record<string, string>;

/**
 * Reads the contact and address step into the cart.
 *
 * @param ships whether anything in the cart has to be carried somewhere
 * @returns errors when something is missing; then the cart stays as it was
 */
export function saveDetails(
  cart: CartRecord,
  fields: Record<string, string>,
  ships: boolean,
): FormErrors | undefined {
  const who = contact.safeParse(fields);
  const where = ships ? address.safeParse(fields) : undefined;
  const issues = [...(who.error?.issues ?? []), ...(where?.error?.issues ?? [])];
  if (issues.length > 0 || !who.data) {
    const errors: FormErrors = {};
    for (const issue of issues) errors[String(issue.path[0])] ??= issue.message;
    return errors;
  }
  const { phone, ...names } = who.data;
  cart.customer = { ...names, ...(phone ? { phone } : {}) };
  if (where?.data) {
    const { subdivision, addressLine2, ...rest } = where.data;
    cart.address = {
      ...rest,
      ...(addressLine2 ? { addressLine2 } : {}),
      ...(rest.country === "US" ? { subdivision } : {}),
    };
  }
  return undefined;
}
