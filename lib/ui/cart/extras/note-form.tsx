"use client";

import { useActionState, useId } from "react";
import { noteAction } from "@/lib/cart/extras-actions";
import type { CartFormState } from "@/lib/cart/extras-types";
import { Button } from "@/lib/ui/primitives/button";
import { controlClass, describedBy, Field } from "@/lib/ui/primitives/field";
import { otherProblem } from "./code-problem";
import { useCartForm } from "./use-cart-form";

/** A word to the shop. It goes with the cart and stands on the order. */
export function NoteForm({
  note = "",
  before,
  saved,
}: {
  note: string | undefined;
  before: CartFormState;
  /** Just now, by a form that was posted without scripts. */
  saved: boolean;
}) {
  const id = useId();
  const [, post] = useActionState(noteAction, before);
  const { state, busy, submit } = useCartForm(noteAction, before);
  const error =
    state.error &&
    (state.error.code === "INPUT" ? "Please say it in 1,000 letters." : otherProblem(state.error));
  return (
    <form action={post} className="grid justify-items-start gap-3" onSubmit={submit}>
      <div className="w-full">
        <Field error={error} id={id} label="Note to the shop">
          <textarea
            aria-describedby={describedBy(id, { error })}
            aria-invalid={error ? true : undefined}
            className={controlClass}
            defaultValue={state.typed?.note ?? note}
            id={id}
            maxLength={1_000}
            name="note"
            rows={3}
          />
        </Field>
      </div>
      <div className="flex items-center gap-4">
        <Button aria-disabled={busy} type="submit" variant="secondary">
          {busy ? "Saving…" : "Save note"}
        </Button>
        <p aria-live="polite" className="text-ok text-sm">
          {(state.cart || (saved && !state.error)) && !busy ? "Saved with your cart." : ""}
        </p>
      </div>
    </form>
  );
}
