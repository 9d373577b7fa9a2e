"use client";

import { type FormEvent, useCallback, useState } from "react";
import { checkoutForm } from "@/lib/checkout/actions";
import { ok } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { useReturn } from "@/lib/ui/primitives/use-return";
import { cartSettled, loadCart } from "./cart-store";
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
    const answer = await heard(async () => ok(await ask()));
    if (answer.ok && "url" in answer.value) return location.assign(answer.value.url);
    setStep(undefined);
    setProblem(answer.ok && "text" in answer.value ? answer.value.text : noAnswer(answer));
    // It is about the cart, so this page's cart is not how it is.
    if (answer.ok) void loadCart();
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

/** Where to go on, or a sentence for why not. */
type CheckoutAnswer = { url: string } | { text: string };

async function ask(): Promise<CheckoutAnswer> {
  const response = await fetch("/api/checkout", { method: "POST" });
  return (await response.json()) as CheckoutAnswer;
}

const label = { settling: "One moment…", opening: "Opening checkout…" };

function noAnswer(answer: { ok: boolean; error?: { code: string } }): string {
  return answer.error?.code === "OFFLINE"
    ? "You are offline. Your cart is safe; check out when you are back."
    : "The shop is not answering. Your cart is safe; please try again in a moment.";
}
