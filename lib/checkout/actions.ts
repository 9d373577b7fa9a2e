"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readCart } from "@/lib/cart/read";
import { failed, ok } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { isScripted } from "@/lib/session/scripted";
import { getViewer } from "@/lib/session/viewer";
import { shopperClient } from "@/lib/wix/shopper";
import { startCheckout } from "./commands";
import { checkoutRefusal } from "./refusal";

/**
 * Sends the browser to Wix's checkout with the current cart.
 *
 * @returns a sentence when that is not possible
 */
export async function checkoutAction(
  _previous: string | undefined,
  form: FormData,
): Promise<string | undefined> {
  const result = await guard(z.object({}), form, async () => {
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
  });
  if (result.ok) redirect(result.value as Route);
  if (!(await isScripted())) {
    redirect(`/cart?notice=${result.error.code === "SOLD_OUT" ? "checkout-sold-out" : "checkout"}`);
  }
  return checkoutRefusal(result.error, process.env.NODE_ENV === "development");
}
