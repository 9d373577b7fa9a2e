"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { arrival } from "@/lib/cart/arrival";
import { productForm, wantedItem } from "@/lib/cart/wanted";
import type { Result } from "@/lib/result";
import { asShopper } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { once } from "@/lib/session/once";
import { cartOfItsOwn } from "./buy-now";
import { startCheckout } from "./commands";

/**
 * Buys what a product form says and nothing else: in a cart of its own, straight to Wix's checkout. The current cart
 * stays as it is. Two Wix calls.
 *
 * @returns where to send the browser
 */
export async function buyNowAction(form: FormData): Promise<Result<string>> {
  return guard(productForm, form, buy);
}

/** The same for a browser without scripts. */
export async function buyNowForm(form: FormData): Promise<void> {
  const result = await guard(productForm, form, buy);
  redirect(result.ok ? (result.value as Route) : `/cart?notice=${arrival(result)}`);
}

async function buy(input: z.output<typeof productForm>): Promise<Result<string>> {
  const item = await wantedItem(input);
  if (!item.ok) return item;
  return once(input.once && `buy ${input.once}`, () =>
    asShopper(async (client) => startCheckout(client, await cartOfItsOwn(client, item.value))),
  );
}
