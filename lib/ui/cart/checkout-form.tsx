"use client";

import { type FormEvent, useCallback, useState } from "react";
import { checkoutAction, checkoutForm } from "@/lib/checkout/actions";
import { ok } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { useReturn } from "@/lib/ui/primitives/use-return";
import { cartSettled } from "./cart-store";
import { heard } from "./heard";

/** The way to checkout. Waits for changes that are still out, so that what is paid is what was seen. */
export function CheckoutForm() {
  const [problem, setProblem] = useState<string>();
  const [step, setStep] = useState<"settling" | "opening">();

  // Whoever comes back finds a button that waits for nothing.
  useReturn(useCallback(() => setStep(undefined), []));

  async function open(event: FormEvent) {
    event.preventDefault();
    if (step) return;
    setProblem(undefined);
    setStep("settling");
    // What could not be changed is told beside the lines; nobody is sent to pay for something else.
    if (!(await cartSettled())) return setStep(undefined);
    setStep("opening");
    const answer = await heard(async () => ok(await checkoutAction()));
    if (answer.ok && "url" in answer.value) return location.assign(answer.value.url);
    setStep(undefined);
    setProblem(answer.ok && "problem" in answer.value ? answer.value.problem : noAnswer(answer));
  }

  return (
    <form action={checkoutForm} className="grid gap-3" onSubmit={open}>
      <div aria-live="polite" className="empty:hidden">
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </div>
      <Button aria-disabled={step !== undefined} className="w-full" type="submit">
        {step ? label[step] : "Checkout"}
      </Button>
    </form>
  );
}

const label = { settling: "One moment…", opening: "Opening checkout…" };

function noAnswer(answer: { ok: boolean; error?: { code: string } }): string {
  return answer.error?.code === "OFFLINE"
    ? "You are offline. Your cart is safe; check out when you are back."
    : "The shop is not answering. Your cart is safe; please try again in a moment.";
}
