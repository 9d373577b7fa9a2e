import type { Failure } from "@/lib/result";

/**
 * Why something could not be bought.
 *
 * @param what became of nothing: "Nothing was added", "Nothing was ordered"
 */
export function buyingProblem({ code, kind, field }: Failure, what: "added" | "ordered"): string {
  switch (code) {
    case "CHOOSE_OPTIONS":
      return "That combination is not made. Please choose another.";
    case "PERSONALISATION":
      return `“${field}” needs another look: it is missing, too short or too long.`;
    case "CHOOSE_SUBSCRIPTION":
      return "Please choose how often you would like it.";
    case "PRODUCT_GONE":
      return "This is no longer sold.";
    case "SOLD_OUT":
      return "There are not that many left. Choose fewer, please.";
    case "OFFLINE":
      return `You are offline, so nothing was ${what}. Try again when you are back.`;
    case "UNCLEAR":
    case "NO_ANSWER":
      return "The connection broke off. Please look at your cart before you try again.";
  }
  if (kind === "unauthenticated") {
    return `You had been logged out, so nothing was ${what}. Log in again, or press once more to go on as a guest.`;
  }
  if (kind === "invalid") return "Something in the form needs another look. Check your choices, please.";
  return `The shop cannot be reached right now. Nothing was ${what}; please try again in a moment.`;
}
