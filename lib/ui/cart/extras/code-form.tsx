"use client";

import { useActionState, useId } from "react";
import {
  couponAction,
  giftCardAction,
  removeCouponAction,
  removeGiftCardAction,
} from "@/lib/cart/extras-actions";
import type { CartFormState } from "@/lib/cart/extras-types";
import { Button } from "@/lib/ui/primitives/button";
import { TextField } from "@/lib/ui/primitives/field";
import { appliedText, codeProblem } from "./code-problem";
import { useCartForm } from "./use-cart-form";

const kinds = {
  coupon: { label: "Coupon code", add: couponAction, remove: removeCouponAction },
  "gift card": { label: "Gift card code", add: giftCardAction, remove: removeGiftCardAction },
};

export interface CodeFormProps {
  kind: keyof typeof kinds;
  /** The one that is in the cart. */
  applied: { id: string; code: string; idle?: boolean; why?: string } | undefined;
  before: CartFormState;
}

/** A coupon or a gift card: a field for its code, or the one that is there with a way to take it out. */
export function CodeForm({ kind, applied, before }: CodeFormProps) {
  const { label, add, remove } = kinds[kind];
  const id = useId();
  const [, post] = useActionState(applied ? remove : add, before);
  const { state, busy, submit } = useCartForm(applied ? remove : add, before);

  if (applied) {
    return (
      <form action={post} className="flex flex-wrap items-center justify-between gap-x-4" onSubmit={submit}>
        <input name="id" type="hidden" value={applied.id} />
        <p aria-live="polite">
          <span className="font-medium">{applied.code}</span>{" "}
          <span className={`text-sm ${applied.why ? "text-danger" : "text-muted"}`}>
            {appliedText(applied, kind)}
          </span>
        </p>
        <button
          aria-label={`Remove ${kind} ${applied.code}`}
          className="link min-h-11 text-muted text-sm hover:text-ink"
          type="submit"
        >
          Remove
        </button>
      </form>
    );
  }
  return (
    <form action={post} className="grid grid-cols-[1fr_auto] items-start gap-2" onSubmit={submit}>
      <TextField
        autoCapitalize="characters"
        autoComplete="off"
        defaultValue={state.typed?.code}
        error={state.error && codeProblem(state.error, kind)}
        id={id}
        label={label}
        maxLength={kind === "coupon" ? 50 : 20}
        name="code"
        required
        spellCheck={false}
      />
      <Button aria-disabled={busy} className="mt-7" type="submit" variant="secondary">
        {busy ? "Checking…" : "Apply"}
      </Button>
    </form>
  );
}
