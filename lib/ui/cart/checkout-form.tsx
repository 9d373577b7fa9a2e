"use client";

import { useActionState } from "react";
import { checkoutAction } from "@/lib/checkout/actions";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

/** The way to checkout. Waits for changes that are still out, so that what is paid is what was seen. */
export function CheckoutForm({ disabled = false }: { disabled?: boolean }) {
  const [problem, action, pending] = useActionState(checkoutAction, undefined);
  return (
    <form action={action} className="grid gap-3">
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <Button className="w-full" disabled={disabled || pending} type="submit">
        {pending ? "Opening checkout…" : "Checkout"}
      </Button>
    </form>
  );
}
