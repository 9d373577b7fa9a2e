"use client";

import type { Route } from "next";
import { useActionState } from "react";
import { reviewAction } from "@/lib/reviews/actions";
import { type Rating, type ReviewFormState, ratings } from "@/lib/reviews/types";
import { Button, ButtonLink } from "@/lib/ui/primitives/button";
import { controlClass, describedBy, Field, TextField } from "@/lib/ui/primitives/field";
import { Notice } from "@/lib/ui/primitives/notice";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { Problem } from "@/lib/ui/primitives/problem";
import { Stars } from "@/lib/ui/primitives/stars";
import { useFormFocus } from "@/lib/ui/primitives/use-form-focus";
import { reviewText } from "./review-words";

export interface ReviewFormProps {
  product: { id: string; slug: string; name: string };
  /** What became of the form before, where it was posted without scripts. */
  before: ReviewFormState;
}

const words: Record<Rating, string> = { 5: "Love it", 4: "Good", 3: "It will do", 2: "Not good", 1: "Bad" };

/** Stars, a heading and some sentences about a product. Works without scripts; what was typed stays. */
export function ReviewForm({ product, before }: ReviewFormProps) {
  const [state, send, busy] = useActionState(reviewAction, before);
  const { error, typed, written } = state;
  const wrong = error?.code === "INPUT" ? error.field : undefined;
  const at = (field: string) => (error && wrong === field ? reviewText(error) : undefined);

  const { form, answer } = useFormFocus({ done: written !== undefined, problem: error, field: wrong });

  if (written) {
    return (
      <div className="grid justify-items-start gap-6 outline-none" ref={answer} tabIndex={-1}>
        <Notice title="Thank you!" tone="ok">
          {written === "published"
            ? "Your review is on the page now."
            : "Your review has arrived. The shop looks at every review before it is shown."}
        </Notice>
        <ButtonLink href={`/products/${product.slug}#reviews` as Route} variant="secondary">
          Back to {product.name}
        </ButtonLink>
      </div>
    );
  }
  return (
    <PostForm action={send} className="grid max-w-xl gap-6" busy={busy} ref={form}>
      {error ? <Problem>{reviewText(error)}</Problem> : null}
      <input name="productId" type="hidden" value={product.id} />
      <input name="slug" type="hidden" value={product.slug} />
      <fieldset aria-describedby={at("rating") ? "rating-error" : undefined}>
        <legend className="mb-2 font-medium text-sm">Your rating</legend>
        <div className="grid">
          {ratings.map((rating) => (
            <label className="flex min-h-11 items-center gap-3" key={rating}>
              <input
                aria-invalid={at("rating") ? true : undefined}
                className="size-5 accent-accent"
                defaultChecked={typed?.rating === String(rating)}
                name="rating"
                required
                type="radio"
                value={rating}
              />
              <Stars rating={rating} />
              <span className="text-muted text-sm">{words[rating]}</span>
            </label>
          ))}
        </div>
        {at("rating") ? (
          <p className="mt-2 text-danger text-sm" id="rating-error">
            {at("rating")}
          </p>
        ) : null}
      </fieldset>
      <TextField
        defaultValue={typed?.title}
        error={at("title")}
        id="review-title"
        label="In a few words"
        maxLength={120}
        name="title"
        required
      />
      <Field error={at("body")} id="review-body" label="Your review" required>
        <textarea
          aria-describedby={describedBy("review-body", { error: at("body") })}
          aria-invalid={at("body") ? true : undefined}
          className={`${controlClass} min-h-40`}
          defaultValue={typed?.body}
          id="review-body"
          maxLength={3000}
          name="body"
          required
        />
      </Field>
      <Button aria-disabled={busy} className="justify-self-start" type="submit">
        {busy ? "Sending…" : "Send review"}
      </Button>
    </PostForm>
  );
}
