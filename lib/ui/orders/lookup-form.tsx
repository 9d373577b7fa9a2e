"use client";

import { useActionState } from "react";
import { lookUpOrderAction } from "@/lib/orders/lookup-actions";
import type { LookupFormState } from "@/lib/orders/lookup-types";
import { Button } from "@/lib/ui/primitives/button";
import { TextField } from "@/lib/ui/primitives/field";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { Problem } from "@/lib/ui/primitives/problem";
import { useFormFocus } from "@/lib/ui/primitives/use-form-focus";
import { lookupField, lookupText } from "./lookup-words";

/**
 * Number and e-mail of an order. Works without scripts.
 *
 * @param before what became of the form before, where it was posted without scripts
 */
export function LookupForm({ before }: { before: LookupFormState }) {
  const [{ error, typed }, send, busy] = useActionState(lookUpOrderAction, before);
  const wrong = error && lookupField(error);
  const { form } = useFormFocus({ done: false, problem: error, field: wrong });
  const wordFor = (field: string) => (error && wrong === field ? lookupText(error) : undefined);
  return (
    <PostForm action={send} className="grid max-w-md gap-5" busy={busy} ref={form}>
      {error && !wrong ? <Problem>{lookupText(error)}</Problem> : null}
      <TextField
        autoComplete="off"
        defaultValue={typed?.number}
        error={wordFor("number")}
        hint="It is in the confirmation we sent."
        id="lookup-number"
        inputMode="numeric"
        label="Order number"
        maxLength={40}
        name="number"
        required
      />
      <TextField
        autoComplete="email"
        defaultValue={typed?.email}
        error={wordFor("email")}
        hint="The one the confirmation came to."
        id="lookup-email"
        inputMode="email"
        label="Your e-mail"
        maxLength={320}
        name="email"
        required
        type="email"
      />
      <Button aria-disabled={busy} className="justify-self-start" type="submit">
        {busy ? "Looking…" : "Find my order"}
      </Button>
    </PostForm>
  );
}
