"use client";

import { type MouseEvent, useCallback, useState } from "react";
import { buyNowAction, buyNowForm } from "@/lib/checkout/buy-now-actions";
import type { Failure } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { useReturn } from "@/lib/ui/primitives/use-return";
import { announceFirstAct } from "@/lib/ui/session/announce-first-act";
import { buyingProblem } from "./buying-problem";
import { heard, wishOf } from "./heard";

/** Submits the product form it stands in, straight to checkout and beside the cart: what is in the cart stays there. */
export function BuyNowButton({ onFailure }: { onFailure?: (failure: Failure) => void }) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  // Whoever comes back may want something else.
  useReturn(useCallback(() => setPending(false), []));

  async function buy(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    if (pending || !form.reportValidity()) return;
    setPending(true);
    setFailure(undefined);
    announceFirstAct();
    const fields = wishOf(form);
    const result = await heard(() => buyNowAction(fields));
    if (result.ok) return location.assign(result.value);
    setPending(false);
    setFailure(result.error);
    onFailure?.(result.error);
  }

  return (
    <div>
      <Button
        aria-disabled={pending}
        className="w-full"
        formAction={buyNowForm}
        onClick={buy}
        type="submit"
        variant="secondary"
      >
        {pending ? "Opening checkout…" : "Buy now"}
      </Button>
      <div aria-live="polite" className="mt-3 empty:mt-0">
        {failure ? <Notice tone="danger">{buyingProblem(failure, "ordered")}</Notice> : null}
      </div>
    </div>
  );
}
