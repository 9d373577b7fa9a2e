"use client";

import { useActionState, useId, useRef, useState } from "react";
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
  /** Codes and names of the states or regions of the country that is chosen. */
  regions: Regions;
  before: CartFormState;
}

type Regions = [code: string, name: string][];

/** Where the cart is to go: enough for the tax, and for the delivery once a way of sending it is chosen. */
export function DestinationForm({ destination, countries, home, regions, before }: DestinationFormProps) {
  const id = useId();
  const [, post] = useActionState(destinationAction, before);
  const { state, busy, submit } = useCartForm(destinationAction, before);
  const { country = home, region = "", postalCode = "" } = state.typed ?? destination ?? {};
  const [choices, setChoices] = useState(regions);

  const asked = useRef("");

  async function ask(of: string) {
    asked.current = of;
    setChoices([]);
    // Where they cannot be had, the estimate is for the country.
    const answer = await fetch(`/places/${of}`).catch(() => undefined);
    const found = answer?.ok ? ((await answer.json()) as Regions) : [];
    if (asked.current === of) setChoices(found);
  }

  return (
    <form action={post} className="grid gap-4" onSubmit={submit}>
      {state.error ? <Notice tone="danger">{otherProblem(state.error)}</Notice> : null}
      <Field id={`${id}-country`} label="Country" required>
        <select
          autoComplete="shipping country"
          className={controlClass}
          defaultValue={country}
          id={`${id}-country`}
          key={country}
          name="country"
          onChange={(event) => void ask(event.target.value)}
        >
          {countries.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {choices.length > 0 ? (
        <Field id={`${id}-region`} label="State or region">
          <select
            autoComplete="shipping address-level1"
            className={controlClass}
            defaultValue={region}
            id={`${id}-region`}
            key={`${country} ${region}`}
            name="region"
          >
            <option value="">Not chosen</option>
            {choices.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      <TextField
        autoComplete="shipping postal-code"
        defaultValue={postalCode}
        id={`${id}-postal`}
        label="Postal code"
        maxLength={20}
        name="postalCode"
      />
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
  if (totals?.taxIncluded) {
    return totals.delivery
      ? "Delivery is in the totals; the prices include the tax."
      : "The prices include the tax; how it is sent is chosen at checkout.";
  }
  if (!totals?.tax) return "What it comes to is settled at checkout.";
  return totals.delivery
    ? "Tax and delivery are in the totals."
    : "The tax is in the totals; how it is sent is chosen at checkout.";
}
