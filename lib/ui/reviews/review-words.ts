import type { Failure } from "@/lib/result";

/** The sentence for a review that was not accepted. */
export function reviewText({ code, kind, field }: Failure): string {
  switch (code) {
    case "REVIEWED_ALREADY":
      return "You have reviewed this already. The shop takes one review from everybody.";
    case "NOT_A_MEMBER":
      return "You are no longer logged in. Log in again and your review can be sent.";
    case "NO_SUCH_PRODUCT":
      return "This product is no longer in the shop.";
    case "TOO_MANY_REVIEWS":
      return "Those were many reviews in a short time. Please send this one in an hour.";
    case "INPUT":
      return missing(field);
    default:
      return kind === "unavailable"
        ? "We cannot take your review just now. What you wrote is still here; please try again in a moment."
        : "This was not accepted. Please try again.";
  }
}

function missing(field: string | undefined): string {
  switch (field) {
    case "rating":
      return "Choose how many stars you give, please.";
    case "title":
      return "Give it a heading of up to 120 characters, please.";
    case "body":
      return "Write a sentence or two, please; up to 3,000 characters.";
    default:
      return "Something is missing. Please look it over.";
  }
}
