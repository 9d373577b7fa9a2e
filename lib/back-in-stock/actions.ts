"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { productHref } from "@/lib/catalog/hrefs";
import { getProduct } from "@/lib/catalog/queries";
import { failed, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { shopperAddress } from "@/lib/session/address";
import { rememberForm } from "@/lib/session/form-memory";
import { countTry } from "@/lib/session/rate-limit";
import { isScripted } from "@/lib/session/scripted";
import { getViewer, viewerTag } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { askForNotice } from "./commands";
import { type BackInStockInput, backInStockInput } from "./input";
import type { BackInStockFormState } from "./types";

/** Leaves word that somebody wants a variant that is sold out. */
export async function backInStockAction(
  _before: BackInStockFormState,
  form: FormData,
): Promise<BackInStockFormState> {
  const email = textOf(form, "email").slice(0, 320);
  const result = await guard(backInStockInput, form, ask, { anybody: true });
  const state = result.ok ? { sentTo: email } : { error: result.error, email };
  if (await isScripted()) return state;
  // Somebody else's page sent this: nothing of it is kept in this browser.
  if (!result.ok && result.error.code === "FOREIGN_ORIGIN") redirect("/");
  const slug = encodeURIComponent(textOf(form, "slug").slice(0, 300));
  const query = new URLSearchParams({
    variant: textOf(form, "variantId").slice(0, 500),
    form: await rememberForm(state),
  });
  redirect(`/back-in-stock/${slug}?${query}` as Route);
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

/** A field as text. Anybody can call an action with anything, so `form` need not be one. */
function textOf(form: unknown, name: string): string {
  const value = form instanceof FormData ? form.get(name) : undefined;
  return typeof value === "string" ? value : "";
}
