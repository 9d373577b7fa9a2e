"use server";

import type { Route } from "next";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { tags } from "@/lib/cache-tags";
import { getProductById } from "@/lib/catalog/queries";
import { failed, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { rememberForm } from "@/lib/session/form-memory";
import { countTry } from "@/lib/session/rate-limit";
import { isScripted } from "@/lib/session/scripted";
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
  if (await isScripted()) return state;
  // Somebody else's page sent this: nothing of it is kept in this browser.
  if (state.error?.code === "FOREIGN_ORIGIN") redirect("/");
  const slug = encodeURIComponent(textOf(form, "slug").slice(0, 300));
  redirect(`/account/review/${slug}?form=${await rememberForm(state)}` as Route);
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
    rating: textOf(form, "rating").slice(0, 1),
    title: textOf(form, "title").slice(0, 120),
    body: textOf(form, "body").slice(0, 3_000),
  };
}

/** A field as text. Anybody can call an action with anything, so `form` need not be one. */
function textOf(form: unknown, name: string): string {
  const value = form instanceof FormData ? form.get(name) : undefined;
  return typeof value === "string" ? value : "";
}
