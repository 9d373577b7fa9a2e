"use client";

import { type FormEvent, useState } from "react";
import { reorderAction, reorderForm } from "@/lib/orders/actions";
import { updateCart } from "@/lib/ui/cart/cart-state";
import { settle } from "@/lib/ui/cart/cart-store";
import { heard } from "@/lib/ui/cart/heard";
import { wishOf } from "@/lib/ui/cart/wish";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

/** Puts all of an order into the cart once more, and shows the cart with what could not be had. */
export function ReorderButton({ orderId }: { orderId: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function reorder(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = wishOf(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    const result = await heard(() => reorderAction(fields));
    setBusy(false);
    if (!result.ok) return setProblem(textFor(result.error.code));
    settle(result.value.cart, result.value.notices);
    updateCart({ open: true });
  }

  return (
    <form action={reorderForm} className="grid gap-3" onSubmit={reorder}>
      <input name="orderId" type="hidden" value={orderId} />
      <Button aria-disabled={busy} type="submit" variant="secondary">
        {busy ? "Adding…" : "Order it again"}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </div>
    </form>
  );
}

function textFor(code: string): string {
  if (code === "OFFLINE") return "You are offline. Try again when you are back.";
  if (code === "NOTHING_TO_REORDER") return "Nothing of this order is sold in this shop any more.";
  return "The shop cannot be reached right now. Please look at your cart before you try again.";
}
