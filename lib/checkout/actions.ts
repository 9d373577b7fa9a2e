"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readCart } from "@/lib/cart/read";
import { failed, ok, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { getViewer } from "@/lib/session/viewer";
import { shopperClient } from "@/lib/wix/shopper";
import { startCheckout } from "./commands";
import { checkoutRefusal } from "./refusal";

/** Where to go on, or a sentence for why not. */
export type CheckoutAnswer = { url: string } | { problem: string };

/** Opens Wix's checkout for the current cart. Two Wix calls. */
export async function checkoutAction(): Promise<CheckoutAnswer> {
  const result = await guard(z.object({}), {}, openCheckout);
  return result.ok
    ? { url: result.value }
    : { problem: checkoutRefusal(result.error, process.env.NODE_ENV === "development") };
}

/** The same for a browser without scripts: goes there, or shows the cart with what there is to tell. */
export async function checkoutForm(): Promise<void> {
  const result = await guard(z.object({}), {}, openCheckout);
  if (result.ok) redirect(result.value as Route);
  redirect(`/cart?notice=${noticeOf(result.error.code)}`);
}

function noticeOf(code: string): string {
  if (code === "SOLD_OUT") return "checkout-sold-out";
  return code === "SESSION_ENDED" ? "ended" : "checkout";
}

async function openCheckout(): Promise<Result<string>> {
  const viewer = await getViewer();
  if (viewer.kind === "unavailable") return failed("unavailable", "SESSION_UNAVAILABLE");
  if (viewer.kind === "guest" && viewer.ended) return failed("unauthenticated", "SESSION_ENDED");
  if (viewer.kind === "guest") return failed("invalid", "EMPTY_CART");
  const client = shopperClient(viewer.accessToken);
  const cart = await readCart(client);
  if (cart.lines.length === 0) return failed("invalid", "EMPTY_CART");
  if (cart.lines.some(({ status }) => status === "sold-out" || status === "gone")) {
    return failed("conflict", "SOLD_OUT");
  }
  return ok(await startCheckout(client, cart.id));
}
