"use client";

import { useActionState, useId } from "react";
import { destinationAction } from "@/lib/cart/extras-actions";
import type { CartFormState } from "@/lib/cart/extras-types";
import type { Cart } from "@/lib/cart/types";
import { Button } from "@/lib/ui/primitives/button";
import { controlClass, Field, TextField } from "@/lib/ui/primitives/field";
import { Notice } from "@/lib/ui/primitives/notice";
import { otherProblem } from "./code-problem";
import { useCartForm } from "./use-cart-form";

export interface DestinationFormProps {
  destination: Cart["destination"];
  /** Code and name, in the order they are listed. */
  countries: [code: string, name: string][];
  /** Chosen where nobody has said anything yet. */
  home: string;
  before: CartFormState;
}

/** Where the cart is to go: enough for the tax, and for the delivery once a way of sending it is chosen. */
export function DestinationForm({ destination, countries, home, before }: DestinationFormProps) {
  const id = useId();
  const [, post] = useActionState(destinationAction, before);
  const { state, busy, submit } = useCartForm(destinationAction, before);
  const { country = home, region = "", postalCode = "" } = state.typed ?? destination ?? {};
  const wrong = state.error?.code === "INPUT" ? state.error.field : undefined;
  return (
    <form action={post} className="grid gap-4" onSubmit={submit}>
      {state.error && !wrong ? <Notice tone="danger">{otherProblem(state.error)}</Notice> : null}
      <Field id={`${id}-country`} label="Country" required>
        <select
          autoComplete="shipping country"
          className={controlClass}
          defaultValue={country}
          id={`${id}-country`}
          key={country}
          name="country"
        >
          {countries.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          autoComplete="shipping address-level1"
          defaultValue={region}
          error={wrong === "region" ? "Its short code, such as NY." : undefined}
          hint="Its code, such as NY"
          id={`${id}-region`}
          label="State or region"
          maxLength={3}
          name="region"
        />
        <TextField
          autoComplete="shipping postal-code"
          defaultValue={postalCode}
          id={`${id}-postal`}
          label="Postal code"
          maxLength={20}
          name="postalCode"
        />
      </div>
      <div className="flex items-center gap-4">
        <Button aria-disabled={busy} type="submit" variant="secondary">
          {busy ? "Asking…" : "Estimate"}
        </Button>
        <p aria-live="polite" className="text-muted text-sm">
          {state.cart && !busy ? told(state.cart) : ""}
        </p>
      </div>
    </form>
  );
}

function told({ totals }: Cart): string {
  if (!totals?.tax) return "What it comes to is settled at checkout.";
  return totals.delivery
    ? "Tax and delivery are in the totals."
    : "The tax is in the totals; how it is sent is chosen at checkout.";
}
