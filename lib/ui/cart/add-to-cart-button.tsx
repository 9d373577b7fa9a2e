"use client";

import { type MouseEvent, useState } from "react";
import { addToCartForm } from "@/lib/cart/actions";
import type { Failure } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import type { Bought } from "./buying";
import { prepareToBuy, press } from "./press";

export interface AddToCartButtonProps {
  soldOut: boolean;
  preOrder: boolean;
  /** Told when the server refused, so that the form can point at the field. */
  onFailure?: (failure: Failure) => void;
}

/**
 * Submits the product form it stands in. With scripts it opens the cart; without them the page comes back and says
 * what happened.
 */
export function AddToCartButton({ soldOut, preOrder, onFailure }: AddToCartButtonProps) {
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Bought>();

  // Not left to the form: React resets a form whose action has run, and with it the chosen options.
  async function add(event: MouseEvent<HTMLButtonElement>) {
    const button = event.currentTarget;
    if (!button.form) return;
    event.preventDefault();
    if (pending || !button.form.reportValidity()) return;
    setPending(true);
    const bought = await press(button, "add");
    setPending(false);
    setOutcome(bought);
    if (bought.failure) onFailure?.(bought.failure);
  }

  return (
    <div>
      {preOrder ? <input name="preOrder" type="hidden" value="true" /> : null}
      <Button
        aria-disabled={pending}
        className="w-full"
        disabled={soldOut}
        formAction={addToCartForm}
        onClick={add}
        onFocus={prepareToBuy}
        onPointerEnter={prepareToBuy}
        type="submit"
      >
        {label(soldOut, preOrder, pending)}
      </Button>
      <div aria-live="polite" className="mt-3 grid gap-2 empty:mt-0">
        {outcome?.problem ? <Notice tone="danger">{outcome.problem}</Notice> : null}
        {outcome?.notes?.map((text) => (
          <Notice key={text}>{text}</Notice>
        ))}
        {outcome?.added ? (
          <p className="text-ok text-sm">
            In your cart.{" "}
            <a className="link" href="/cart">
              View cart
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function label(soldOut: boolean, preOrder: boolean, pending: boolean): string {
  if (pending) return "Adding…";
  if (soldOut) return "Sold out";
  return preOrder ? "Pre-order" : "Add to cart";
}
