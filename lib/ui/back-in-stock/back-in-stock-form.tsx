"use client";

import type { Route } from "next";
import { useActionState } from "react";
import { backInStockAction } from "@/lib/back-in-stock/actions";
import type { BackInStockFormState } from "@/lib/back-in-stock/types";
import type { Failure } from "@/lib/result";
import { Button, ButtonLink } from "@/lib/ui/primitives/button";
import { TextField } from "@/lib/ui/primitives/field";
import { Notice } from "@/lib/ui/primitives/notice";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { Problem } from "@/lib/ui/primitives/problem";
import { useFormFocus } from "@/lib/ui/primitives/use-form-focus";

export interface BackInStockFormProps {
  slug: string;
  variantId: string;
  /** Product and choices in words. */
  what: string;
  /** What became of the form before, where it was posted without scripts. */
  before: BackInStockFormState;
}

/** One e-mail address. Works without scripts. */
export function BackInStockForm({ slug, variantId, what, before }: BackInStockFormProps) {
  const [state, send, busy] = useActionState(backInStockAction, before);
  const { error, sentTo } = state;
  const isBadEmail = error?.code === "INPUT" && error.field === "email";

  const { form, answer } = useFormFocus({
    done: sentTo !== undefined,
    problem: error,
    field: isBadEmail ? "email" : undefined,
  });

  if (sentTo) {
    return (
      <div className="grid justify-items-start gap-6 outline-none" ref={answer} tabIndex={-1}>
        <Notice title="We will write to you" tone="ok">
          As soon as {what} is there again, a mail goes to {sentTo}. One mail, nothing else.
        </Notice>
        <ButtonLink href={`/products/${slug}` as Route} variant="secondary">
          Back to the product
        </ButtonLink>
      </div>
    );
  }
  return (
    <PostForm action={send} className="grid max-w-md gap-5" busy={busy} ref={form}>
      {error && !isBadEmail ? <Problem>{textFor(error)}</Problem> : null}
      <input name="slug" type="hidden" value={slug} />
      <input name="variantId" type="hidden" value={variantId} />
      <TextField
        autoComplete="email"
        defaultValue={state.email}
        error={isBadEmail ? "This does not look like an e-mail address that can receive mail." : undefined}
        id="notice-email"
        inputMode="email"
        label="Your e-mail"
        maxLength={320}
        name="email"
        required
        type="email"
      />
      <Button aria-disabled={busy} className="justify-self-start" type="submit">
        {busy ? "Sending…" : "Tell me when it is back"}
      </Button>
    </PostForm>
  );
}

function textFor({ code, kind }: Failure): string {
  switch (code) {
    case "IN_STOCK":
      return "It is there again already. Have a look at the product.";
    case "NO_SUCH_VARIANT":
      return "This is no longer in the shop.";
    case "NOT_COLLECTING":
      return "The shop does not collect requests just now. Please look in again.";
    case "TOO_MANY_REQUESTS":
      return "Those were many requests in a short time. Please try again in an hour.";
    default:
      return kind === "unavailable"
        ? "We cannot take this down just now. Please try again in a moment."
        : "This was not accepted. Please try again.";
  }
}
