"use client";

import { type MouseEvent, useState } from "react";
import { addToCartForm } from "@/lib/cart/actions";
import { Icon } from "@/lib/ui/primitives/icon";
import { buyingProblem } from "./buying-problem";
import { addToCart } from "./cart-store";

/** Puts a product that asks nothing into the cart, straight from a listing. */
export function QuickAdd({ productId, name }: { productId: string; name: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function add(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await addToCart(form);
    setBusy(false);
    setProblem(result.ok ? undefined : buyingProblem(result.error, "added"));
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
        type="submit"
      >
        <Icon name="plus" />
      </button>
    </form>
  );
}
