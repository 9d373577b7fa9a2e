"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { arrival } from "@/lib/cart/arrival";
import { productForm } from "@/lib/cart/wanted";
import { guard } from "@/lib/session/action";
import { openCurrent, openForItem, remembered } from "./open";
import { isOwnersBusiness, problemOf } from "./refusal";

// For browsers without scripts. With them the same goes through route handlers: an action that sets a cookie has Next
// render the page once more, which would cost a third Wix call for a page that is being left.

/** Goes to Wix's checkout with the current cart, or shows the cart with what there is to tell. */
export async function checkoutForm(): Promise<void> {
  const result = await remembered(await guard(z.object({}), {}, openCurrent));
  redirect(result.ok ? (result.value as Route) : `/cart?notice=checkout-${problemOf(result.error)}`);
}

/** Goes to Wix's checkout with what a product form says, or shows the cart with what there is to tell. */
export async function buyNowForm(form: FormData): Promise<void> {
  const result = await remembered(await guard(productForm, form, openForItem));
  if (result.ok) redirect(result.value as Route);
  const problem = problemOf(result.error);
  redirect(`/cart?notice=${isOwnersBusiness(problem) ? `checkout-${problem}` : arrival(result)}`);
}
