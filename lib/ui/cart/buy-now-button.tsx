"use client";

import { type MouseEvent, useCallback, useState } from "react";
import { buyNowForm } from "@/lib/checkout/actions";
import type { Failure } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { useReturn } from "@/lib/ui/primitives/use-return";
import { prepareToBuy, press } from "./press";

/** Submits the product form it stands in, straight to checkout and beside the cart: what is in the cart stays there. */
export function BuyNowButton({ onFailure }: { onFailure?: (failure: Failure) => void }) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  // Whoever comes back may want something else.
  useReturn(useCallback(() => setPending(false), []));

  async function buy(event: MouseEvent<HTMLButtonElement>) {
    const button = event.currentTarget;
    if (!button.form) return;
    event.preventDefault();
    if (pending || !button.form.reportValidity()) return;
    setPending(true);
    setProblem(undefined);
    const bought = await press(button, "buyNow");
    if (bought.url) return location.assign(bought.url);
    setPending(false);
    setProblem(bought.problem);
    if (bought.failure) onFailure?.(bought.failure);
  }

  return (
    <div>
      <Button
        aria-disabled={pending}
        className="w-full"
        formAction={buyNowForm}
        onClick={buy}
        onFocus={prepareToBuy}
        onPointerEnter={prepareToBuy}
        type="submit"
        variant="secondary"
      >
        {pending ? "Opening checkout…" : "Buy now"}
      </Button>
      <div aria-live="polite" className="mt-3 empty:mt-0">
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </div>
    </div>
  );
}
