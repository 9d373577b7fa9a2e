"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { failed, ok, type Result } from "@/lib/result";
import { asShopper } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { once } from "@/lib/session/once";
import { isScripted } from "@/lib/session/scripted";
import { getViewer } from "@/lib/session/viewer";
import { endVisitorBehind, tokenOfVisitorBehind } from "@/lib/session/visitor-behind";
import { arrival } from "./arrival";
import { carryCartOver } from "./carry-over";
import { addItem, setQuantities, type WantedQuantity } from "./commands";
import { addInput, type LostCart, lostCart, quantitiesInput, quantityInput } from "./input";
import { restoreCart } from "./restore";
import type { CartChange } from "./types";
import { wantedItem } from "./wanted";

/**
 * Adds what a product form says: `productId`, `variantId` or one `option.<id>` for each option, `quantity`,
 * `modifier.<key>`, `text.<key>`, `subscription`. Wix has the last word on all of it. One Wix call when it works.
 */
export async function addToCartAction(form: FormData): Promise<Result<CartChange>> {
  return guard(addInput, form, add);
}

/** The same for a browser without scripts: posts, and shows the cart with what there is to tell. */
export async function addToCartForm(form: FormData): Promise<void> {
  redirect(`/cart?notice=${arrival(await guard(addInput, form, add))}`);
}

async function add(input: z.output<typeof addInput>): Promise<Result<CartChange>> {
  const item = await wantedItem(input);
  if (!item.ok) return item;
  return once(input.once, () => asShopper((client) => addItem(client, item.value)));
}

/**
 * Puts back what somebody had in a cart that Wix no longer has. A cart that has become an order stays one: nothing is
 * bought twice. Heard once for each cart that was lost, however many tabs noticed it.
 */
export async function restoreCartAction(lost: LostCart): Promise<Result<CartChange>> {
  return guard(lostCart, lost, ({ cartId, lines }) =>
    once(`restore ${cartId}`, () => asShopper((client) => restoreCart(client, cartId, lines))),
  );
}

/** Sets the quantities of cart lines; 0 removes one. */
export async function setQuantitiesAction(wanted: WantedQuantity[]): Promise<Result<CartChange>> {
  return guard(quantitiesInput, wanted, (wishes) => asShopper((client) => setQuantities(client, wishes)));
}

/** The same for a browser without scripts: posts, and shows the cart again with what there is to tell. */
export async function setQuantityForm(form: FormData): Promise<void> {
  const result = await guard(quantityInput, form, ({ lineId, quantity }) =>
    asShopper((client) => setQuantities(client, [{ lineId, quantity }])),
  );
  const notice = result.ok ? result.value.notices[0]?.kind : "failed";
  redirect(notice ? `/cart?notice=${notice}` : "/cart");
}

/**
 * Tries once more to bring over what a member had in the cart before logging in.
 *
 * @returns false when it is still to be done
 */
export async function carryOverAction(_previous: boolean, form: FormData): Promise<boolean> {
  const result = await guard(z.object({}), form, async () => {
    const viewer = await getViewer();
    if (viewer.kind !== "member") return failed("unauthenticated", "NOT_A_MEMBER");
    const visitor = await tokenOfVisitorBehind();
    if (visitor.kind === "unavailable") return failed("unavailable", "NO_ANSWER");
    if (visitor.kind === "token" && !(await carryCartOver(visitor.accessToken, viewer.accessToken))) {
      return failed("unavailable", "NOT_CARRIED_OVER");
    }
    await endVisitorBehind();
    return ok(undefined);
  });
  if (!(await isScripted())) redirect("/cart");
  return result.ok;
}
