"use server";

import { updateTag } from "next/cache";
import { tags } from "@/lib/cache-tags";
import { getProductById } from "@/lib/catalog/queries";
import { failed, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { answerForm } from "@/lib/session/form-answer";
import { textOf } from "@/lib/session/form-text";
import { countTry } from "@/lib/session/rate-limit";
import { getViewer, viewerTag } from "@/lib/session/viewer";
import { writeReview } from "./commands";
import { type ReviewInput, reviewInput } from "./input";
import type { ReviewFormState, Written } from "./types";

/** Writes a review of a product, in the name of the member who is here. */
export async function reviewAction(_before: ReviewFormState, form: FormData): Promise<ReviewFormState> {
  const result = await guard(reviewInput, form, write);
  const state: ReviewFormState = result.ok
    ? { written: result.value }
    : { error: result.error, typed: typedIn(form) };
  return answerForm("review", state, {
    path: `/account/review/${encodeURIComponent(textOf(form, "slug"))}`,
  });
}

async function write(input: ReviewInput): Promise<Result<Written>> {
  const viewer = await getViewer();
  if (viewer.kind === "unavailable") return failed("unavailable", "SESSION_UNAVAILABLE");
  if (viewer.kind !== "member") return failed("forbidden", "NOT_A_MEMBER");
  if (!(await getProductById(input.productId))) return failed("not-found", "NO_SUCH_PRODUCT");
  const wait = await countTry({ "review: session": await viewerTag() });
  if (wait !== undefined) return failed("throttled", "TOO_MANY_REVIEWS");
  const written = await writeReview(viewer.accessToken, input);
  if (written.ok && written.value === "published") updateTag(tags.reviews(input.productId));
  return written;
}

/** What was typed, to be shown again. */
function typedIn(form: unknown) {
  return {
    rating: textOf(form, "rating", 1),
    title: textOf(form, "title", 120),
    body: textOf(form, "body", 3_000),
  };
}
