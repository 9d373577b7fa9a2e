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
  checkout: {
    tone: "danger",
    text: "Checkout cannot be opened right now. Your cart is safe; please try again in a moment.",
  },
  "checkout-sold-out": {
    tone: "danger",
    text: "Something in your cart has sold out. Remove it and try again.",
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
  gone: { tone: "info", text: "That is no longer in your cart." },
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
  isEmpty,
}: {
  from: string | string[] | undefined;
  notice: string | string[] | undefined;
  isEmpty: boolean;
}): ArrivalNotice | undefined {
  if (typeof notice === "string" && Object.hasOwn(changes, notice)) return changes[notice];
  if (from !== "checkout" || isEmpty) return undefined;
  return {
    tone: "info",
    title: "You left checkout",
    text: "Nothing was charged, and your cart is as you left it. Carry on whenever you like.",
  };
}
