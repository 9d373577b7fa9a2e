"use client";

import { type MouseEvent, useState } from "react";
import { addToCartForm } from "@/lib/cart/actions";
import type { CartNotice } from "@/lib/cart/types";
import type { Failure } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { buyingProblem } from "./buying-problem";
import { noticeText } from "./cart-notices";
import { addToCart } from "./cart-store";

export interface AddToCartButtonProps {
  soldOut: boolean;
  preOrder: boolean;
  /** Told when the server refused, so that the form can point at the field. */
  onFailure?: (failure: Failure) => void;
}

interface Outcome {
  added: boolean;
  error?: Failure;
  notices: CartNotice[];
}

/**
 * Submits the product form it stands in. With scripts it opens the cart; without them the page comes back and says
 * what happened.
 */
export function AddToCartButton({ soldOut, preOrder, onFailure }: AddToCartButtonProps) {
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  // Not left to the form: React resets a form whose action has run, and with it the chosen options.
  async function add(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    if (pending || !form.reportValidity()) return;
    setPending(true);
    const result = await addToCart(form);
    setPending(false);
    if (!result.ok) {
      setOutcome({ added: false, error: result.error, notices: [] });
      return onFailure?.(result.error);
    }
    const { notices } = result.value;
    setOutcome({ added: notices.every(({ kind }) => kind === "clamped"), notices });
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
        type="submit"
      >
        {label(soldOut, preOrder, pending)}
      </Button>
      <div aria-live="polite" className="mt-3 grid gap-2 empty:mt-0">
        {outcome?.error ? <Notice tone="danger">{buyingProblem(outcome.error, "added")}</Notice> : null}
        {outcome?.notices.map((notice) => {
          const text = noticeText(notice, document.documentElement.lang);
          return <Notice key={text}>{text}</Notice>;
        })}
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
