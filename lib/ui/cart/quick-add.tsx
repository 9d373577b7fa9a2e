"use client";

import { type MouseEvent, useState } from "react";
import { addToCartForm } from "@/lib/cart/actions";
import { Icon } from "@/lib/ui/primitives/icon";
import { prepareToBuy, press } from "./press";

/** Puts a product that asks nothing into the cart, straight from a listing. */
export function QuickAdd({ productId, name }: { productId: string; name: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function add(event: MouseEvent<HTMLButtonElement>) {
    const button = event.currentTarget;
    if (!button.form) return;
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { problem } = await press(button, "add");
    setBusy(false);
    setProblem(problem);
  }

  return (
    <form
      action={addToCartForm}
      className="absolute right-1.5 bottom-1.5 left-1.5 z-1 grid justify-items-end gap-1.5"
    >
      <p aria-live="polite" className="bg-ground px-3 py-2 text-sm empty:hidden">
        {problem}
      </p>
      <input name="productId" type="hidden" value={productId} />
      <input name="name" type="hidden" value={name} />
      <button
        aria-disabled={busy}
        aria-label={`Add ${name} to cart`}
        className="grid size-11 place-items-center rounded-full bg-ground/80 transition-colors hover:bg-tint aria-disabled:animate-breathe"
        onClick={add}
        onFocus={prepareToBuy}
        onPointerEnter={prepareToBuy}
        type="submit"
      >
        <Icon name="plus" />
      </button>
    </form>
  );
}
