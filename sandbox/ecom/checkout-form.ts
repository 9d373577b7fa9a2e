import { z } from "zod";
import type { CartRecord } from "./state";

/** Countries the test checkout ships to, by code. */
export const countries: Record<string, string> = {
  US: "United States",
  CA: "Canada",
  GB: "United Kingdom",
  DE: "Germany",
  FR: "France",
  NL: "Netherlands",
  SE: "Sweden",
};

/** States the sandbox knows tax for, and a few it does not. */
export const states: Record<string, string> = {
  "US-CA": "California",
  "US-IL": "Illinois",
  "US-MA": "Massachusetts",
  "US-NY": "New York",
  "US-OR": "Oregon",
  "US-TX": "Texas",
  "US-WA": "Washington",
};

const filled = (what: string) => z.string().trim().min(1, `Please enter ${what}.`).max(250);

const contact = z.object({
  email: z.email("Please enter an email address such as name@example.com."),
  firstName: filled("your first name"),
  lastName: filled("your last name"),
  phone: z.string().trim().max(30).optional(),
});

const address = z.object({
  country: z.string().refine((code) => code in countries, "Please choose a country."),
  subdivision: z.string().optional(),
  addressLine: filled("your street and number"),
  city: filled("your city"),
  postalCode: filled("your postal code"),
});

export type FormErrors = Record<string, string>;

/** Reads the contact and address step into the cart. Answers errors by field instead when something is missing. */
export function saveDetails(cart: CartRecord, fields: Record<string, string>, ships: boolean): FormErrors | undefined {
  const who = contact.safeParse(fields);
  const where = ships ? address.safeParse(fields) : undefined;
  const issues = [...(who.error?.issues ?? []), ...(where?.error?.issues ?? [])];
  if (ships && fields.country === "US" && !(fields.subdivision && fields.subdivision in states)) {
    issues.push({ code: "custom", path: ["subdivision"], message: "Please choose a state.", input: undefined });
  }
  if (issues.length > 0) return Object.fromEntries(issues.map((issue) => [String(issue.path[0]), issue.message]));
  if (who.data) {
    const { phone, ...rest } = who.data;
    cart.customer = { ...rest, ...(phone ? { phone } : {}) };
  }
  if (where?.data) {
    const { subdivision, ...rest } = where.data;
    cart.address = { ...rest, ...(rest.country === "US" && subdivision ? { subdivision } : {}) };
  }
  return undefined;
}
