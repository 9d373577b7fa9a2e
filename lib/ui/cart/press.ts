import type { Bought } from "./buying";
import { wishOf } from "./wish";

/** Fetches what a press will need. For the moment somebody points at a button. */
export function prepareToBuy(): void {
  void import("./buying").catch(() => {});
  void import("./cart-panel").catch(() => {});
}

/**
 * Does what a buy button says with the form it stands in, as the form is now. What does it comes with the first press;
 * where it does not come, the form goes the way it goes without scripts.
 */
export async function press(button: HTMLButtonElement, act: "add" | "buyNow"): Promise<Bought> {
  const { form } = button;
  if (!form) return {};
  const fields = wishOf(form);
  const buying = await import("./buying").catch(() => undefined);
  if (buying) return buying[act](fields);
  if (!navigator.onLine) return { problem: "You are offline. Try again when you are back." };
  form.requestSubmit(button);
  return {};
}
