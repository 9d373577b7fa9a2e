"use server";

import { redirect } from "next/navigation";
import { productHref } from "@/lib/catalog/hrefs";
import { getProduct } from "@/lib/catalog/queries";
import { failed, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { shopperAddress } from "@/lib/session/address";
import { answerForm } from "@/lib/session/form-answer";
import { textOf } from "@/lib/session/form-text";
import { countTry } from "@/lib/session/rate-limit";
import { getViewer, viewerTag } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { askForNotice, withdrawRequest } from "./commands";
import { type BackInStockInput, backInStockInput, withdrawInput } from "./input";
import type { BackInStockFormState } from "./types";

/** Leaves word that somebody wants a variant that is sold out. */
export async function backInStockAction(
  _before: BackInStockFormState,
  form: FormData,
): Promise<BackInStockFormState> {
  const email = textOf(form, "email");
  const result = await guard(backInStockInput, form, ask, { anybody: true });
  const state: BackInStockFormState = result.ok ? { sentTo: email } : { error: result.error, email };
  return answerForm("back in stock", state, {
    path: `/back-in-stock/${encodeURIComponent(textOf(form, "slug"))}`,
    query: { variant: textOf(form, "variantId", 500) },
  });
}

/** Withdraws a request of the member who is here, from a page with or without scripts. */
export async function withdrawRequestForm(form: FormData): Promise<void> {
  const result = await guard(withdrawInput, form, ({ id }) => withdrawRequest(id));
  redirect(`/account/emails?notice=${result.ok ? "withdrawn" : "failed"}`);
}

async function ask({ slug, variantId, email }: BackInStockInput): Promise<Result<undefined>> {
  const viewer = await getViewer();
  // The middleware gives a session to whoever acts; without one Wix could not be reached.
  if (viewer.kind === "guest" || viewer.kind === "unavailable") {
    return failed("unavailable", "SESSION_UNAVAILABLE");
  }
  const product = await getProduct(slug);
  const variant = product?.variants.find(({ id }) => id === variantId);
  if (!product || !variant) return failed("not-found", "NO_SUCH_VARIANT");
  if (variant.stock !== "sold-out") return failed("conflict", "IN_STOCK");
  const wait = await countTry({
    "back in stock: address": await shopperAddress(),
    "back in stock: session": await viewerTag(),
  });
  if (wait !== undefined) return failed("throttled", "TOO_MANY_REQUESTS");
  const url = new URL(
    `${productHref(product.slug)}?${new URLSearchParams({ variant: variant.id })}`,
    site.url,
  );
  return askForNotice(viewer.accessToken, { email, product, variant, url: url.href });
}
