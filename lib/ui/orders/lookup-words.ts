import type { Failure } from "@/lib/result";

/** The sentence for an order that was not found. Wrong number, wrong e-mail and both read the same. */
export function lookupText({ code, kind, field }: Failure): string {
  switch (code) {
    case "NO_SUCH_ORDER":
      return "We find no order with this number and this e-mail. Both stand in the confirmation we sent; the e-mail is the one it came to.";
    case "TOO_MANY_LOOKUPS":
      return `That was tried often. Please wait ${field === "1" || !field ? "a minute" : `${field} minutes`} and try again; your order is not going anywhere.`;
    case "FOREIGN_ORIGIN":
      return "This page was opened at another address than the shop's own. Please open the shop anew and try again.";
    case "INPUT":
      return inputText(field);
    default:
      return kind === "unavailable"
        ? "We cannot look at orders right now. Yours is safe; please try again in a moment."
        : "That was not accepted. Please try again.";
  }
}

function inputText(field: string | undefined): string {
  if (field === "number") return "An order number has only digits, like 10042.";
  if (field === "email") return "This does not look like an e-mail address.";
  return "Something in the form needs another look.";
}

/** The field a failure is about, to lead the eye and the focus there. */
export function lookupField({ code, field }: Failure): "number" | "email" | undefined {
  return code === "INPUT" && (field === "number" || field === "email") ? field : undefined;
}
