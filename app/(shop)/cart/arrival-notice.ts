import type { Cart } from "@/lib/cart/types";
import { problemNamed, problemText } from "@/lib/checkout/refusal";

/** What to tell somebody who arrives at the cart from somewhere particular. */
export interface ArrivalNotice {
  tone: "info" | "danger";
  title?: string;
  text: string;
}

const changes: Record<string, ArrivalNotice> = {
  added: { tone: "info", text: "It is in your cart." },
  choose: {
    tone: "info",
    text: "That combination is not made, or something about it is still to be said. Nothing was added; please go back and choose again.",
  },
  ended: {
    tone: "info",
    text: "You had been logged out, so nothing was changed. Log in again, or try once more to go on as a guest.",
  },
  clamped: { tone: "info", text: "There are not that many left, so we set it to what there is." },
  "sold-out": { tone: "info", text: "That has just sold out." },
  "not-added": { tone: "info", text: "That could not be added." },
  interrupted: {
    tone: "danger",
    text: "The connection broke off while something was being added. Please look at what is in your cart before you try again.",
  },
  reordered: { tone: "info", text: "Everything of that order is in your cart." },
  "reordered-partly": {
    tone: "info",
    text: "What can still be had of that order is in your cart. Some of it has sold out or is no longer sold.",
  },
  gone: { tone: "info", text: "That is no longer sold." },
  missing: { tone: "info", text: "That is no longer in your cart." },
  failed: {
    tone: "danger",
    text: "We got no answer just now. Below is your cart as it stands; please look at it before you try again.",
  },
};

/**
 * The notice on top of the cart page.
 *
 * @param from `checkout` when Wix's checkout sent the browser back
 * @param notice what became of a change posted without scripts
 */
export function arrivalNotice({
  from,
  notice,
  lines,
}: {
  from: string | string[] | undefined;
  notice: string | string[] | undefined;
  lines: Cart["lines"];
}): ArrivalNotice | undefined {
  if (typeof notice === "string" && Object.hasOwn(changes, notice)) return changes[notice];
  const refused = typeof notice === "string" ? refusalNotice(notice) : undefined;
  if (refused || from !== "checkout" || lines.length === 0) return refused;
  const short = lines.some(({ status }) => status !== "in-stock");
  return {
    tone: "info",
    title: "You left checkout",
    text: short
      ? "Nothing was charged. Something in your cart has sold out meanwhile: look it over, then carry on."
      : "Nothing was charged, and everything is still in your cart. Carry on whenever you like.",
  };
}

/** What a checkout that did not open, asked for without scripts, left as its word: `checkout-<problem>`. */
function refusalNotice(notice: string): ArrivalNotice | undefined {
  const problem = notice.startsWith("checkout-") ? problemNamed(notice.slice(9)) : undefined;
  return problem && { tone: "danger", text: problemText(problem, process.env.NODE_ENV === "development") };
}
