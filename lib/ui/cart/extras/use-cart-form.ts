import { type FormEvent, useState } from "react";
import type { CartFormState } from "@/lib/cart/extras-types";
import { ok } from "@/lib/result";
import { cartSettled, inTurn, settle } from "../cart-store";
import { heard } from "../heard";

type Action = (before: CartFormState, form: FormData) => Promise<CartFormState>;

/**
 * A form beside the lines of the cart: what it changes shows in the totals at once, and a connection that breaks is an
 * answer like any other. Without scripts the form posts by itself.
 *
 * @param before what became of it, where it was posted without scripts
 */
export function useCartForm(action: Action, before: CartFormState) {
  const [state, setState] = useState(before);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    // What was clicked before counts before: a coupon is good for the cart that is shown.
    await cartSettled();
    const answer = await inTurn(async () => {
      const answered = await heard(async () => ok(await action(state, fields)));
      if (answered.ok && answered.value.cart) settle(answered.value.cart);
      return answered;
    });
    setBusy(false);
    setState(answer.ok ? answer.value : { error: answer.error });
  }

  return { state, busy, submit };
}
