"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { addAgain } from "@/lib/cart/add-again";
import type { LineAgain } from "@/lib/cart/again";
import type { CartChange } from "@/lib/cart/types";
import { failed, type Result } from "@/lib/result";
import { asShopper } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { textOf } from "@/lib/session/form-text";
import { once } from "@/lib/session/once";
import { cancelMyOrder } from "./commands";
import { getMyOrder } from "./queries";

const orderId = z.string().regex(/^[\w-]{1,64}$/);

const orderInput = z.object({
  orderId,
  once: z.guid().optional(),
});

/** Puts everything of an earlier order of theirs into the shopper's cart, as far as it can still be had. */
export async function reorderAction(form: FormData): Promise<Result<CartChange>> {
  return guard(orderInput, form, reorder);
}

/** The same for a browser without scripts: shows the cart with what there is to tell. */
export async function reorderForm(form: FormData): Promise<void> {
  const result = await guard(orderInput, form, reorder);
  if (!result.ok) redirect(`/cart?notice=${result.error.kind === "unavailable" ? "failed" : "not-added"}`);
  redirect(`/cart?notice=${result.value.notices.length > 0 ? "reordered-partly" : "reordered"}`);
}

async function reorder(input: z.output<typeof orderInput>): Promise<Result<CartChange>> {
  return once(input.once && `reorder ${input.once}`, async () => {
    const order = await getMyOrder(input.orderId);
    if (!order) return failed("not-found", "ORDER_NOT_FOUND");
    const lines = order.lines.flatMap(({ productId, again, name, quantity }): LineAgain[] =>
      productId && again && quantity > 0 ? [{ productId, options: again, name, quantity }] : [],
    );
    if (lines.length === 0) return failed("conflict", "NOTHING_TO_REORDER");
    return asShopper((client) => addAgain(client, lines));
  });
}

/** Calls off an order of theirs, and shows it again with what became of it. */
export async function cancelOrderForm(form: FormData): Promise<void> {
  const result = await guard(orderInput, form, ({ orderId }) => cancelMyOrder(orderId));
  const id = orderId.safeParse(textOf(form, "orderId"));
  if (!id.success) redirect("/account/orders");
  redirect(`/account/orders/${id.data}?notice=${result.ok ? "cancelled" : noticeOf(result.error)}` as Route);
}

function noticeOf({ kind, code }: { kind: string; code: string }): string {
  if (code === "TOO_LATE") return "too-late";
  return kind === "unavailable" ? "not-now" : "not-cancelled";
}
