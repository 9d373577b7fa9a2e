"use client";

import { type MouseEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { type AddState, addToCartAction } from "@/lib/cart/actions";
import type { Failure } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { announceFirstAct } from "@/lib/ui/session/announce-first-act";
import { noticeText } from "./cart-notices";
import { openCart, settle } from "./cart-store";

const initial: AddState = { added: 0, notices: [] };

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
  const [state, action, pending] = useActionState(addToCartAction, initial);
  const shown = useRef(initial);

  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    if (state.error) onFailure?.(state.error);
    if (!state.cart) return;
    settle(state.cart, state.notices);
    if (state.cart.lines.length > 0) openCart();
  }, [state, onFailure]);

  // Not left to the form: React resets a form whose action has run, and with it the chosen options.
  function add(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    if (pending || !form.reportValidity()) return;
    announceFirstAct();
    const fields = new FormData(form);
    // Only where the page came over https, or from this machine.
    if ("randomUUID" in crypto) fields.set("once", crypto.randomUUID());
    startTransition(() => action(fields));
  }

  return (
    <div>
      {preOrder ? <input name="preOrder" type="hidden" value="true" /> : null}
      <Button
        aria-disabled={pending}
        className="w-full"
        disabled={soldOut}
        formAction={action}
        onClick={add}
        type="submit"
      >
        {label(soldOut, preOrder, pending)}
      </Button>
      <div aria-live="polite" className="mt-3 grid gap-2 empty:mt-0">
        {state.error ? <Notice tone="danger">{errorText(state.error)}</Notice> : null}
        {state.notices.map((notice) => (
          <Notice key={`${notice.kind} ${notice.name}`}>{noticeText(notice)}</Notice>
        ))}
        {state.added > 0 && !state.error ? (
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

function errorText({ code, kind, field }: Failure): string {
  if (code === "CHOOSE_OPTIONS") return "That combination is not made. Please choose another.";
  if (code === "PERSONALISATION")
    return `“${field}” needs another look: it is missing, too short or too long.`;
  if (code === "CHOOSE_SUBSCRIPTION") return "Please choose how often you would like it.";
  if (code === "PRODUCT_GONE") return "This is no longer sold.";
  if (kind === "unauthenticated") {
    return "You had been logged out, so nothing was added. Log in again, or press once more to go on as a guest.";
  }
  if (kind === "invalid") return "Something in the form needs another look. Check your choices, please.";
  return "The cart cannot be reached right now. Nothing was added; please try again in a moment.";
}
