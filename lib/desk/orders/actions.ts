"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { answerDesk } from "@/lib/desk/form-answer";
import { asAdmin, type Desk } from "@/lib/desk/guard";
import type { Ending } from "@/lib/desk/lost-answer";
import type { DeskFormState } from "@/lib/desk/types";
import type { Result } from "@/lib/result";
import { textOf } from "@/lib/session/form-text";
import { once } from "@/lib/session/once";
import { addNote, cancelOrder, fulfil, fulfilRest, markPaid } from "./commands";
import { sendMany } from "./commands-many";
import { refund, refundUncertain } from "./commands-refund";
import { inTurn } from "./in-turn";
import {
  cancelInput,
  fulfilInput,
  fulfilManyInput,
  fulfilRestInput,
  markPaidInput,
  noteInput,
  refundInput,
} from "./input";
import type { SentAlike } from "./types";

/** Writes down that some lines of an order were sent. */
export async function fulfilDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  const ended = await asAdmin("orders: send", fulfilInput, form, (input, desk) =>
    change(input, desk, () => fulfil(input, desk)),
  );
  return shown(ended, form, "sent");
}

/** The same for all that is left of one order. For the list, which goes through its rows one by one. */
export async function fulfilRestDeskAction(orderId: string): Promise<Result<{ number: string }>> {
  return asAdmin("orders: send", fulfilRestInput, { orderId }, (input, desk) =>
    inTurn(input.orderId, () => fulfilRest(input.orderId, desk)),
  );
}

type SentState = Result<SentAlike[]> | undefined;

/**
 * The same for the ticked rows of the list, where no script goes through them. Each is in the journal by itself; the
 * answer waits for the page that follows.
 */
export async function fulfilManyDeskAction(_before: SentState, form: FormData): Promise<SentState> {
  const rows = form instanceof FormData ? form.getAll("id") : undefined;
  const ended = await asAdmin("orders: send several", fulfilManyInput, { rows }, async (input, desk) => {
    const sent = await sendMany(input.rows, fulfilRestDeskAction);
    const done = sent.ok ? sent.value.filter(({ problem }) => !problem) : [];
    desk.note({
      object: `${input.rows.length} orders`,
      after: { sent: done.flatMap(({ numbers }) => numbers).length },
    });
    return sent;
  });
  return answerDesk(ended);
}

/** Writes down that what is owed has come in. */
export async function markPaidDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  const ended = await asAdmin("orders: mark as paid", markPaidInput, form, (input, desk) =>
    change(input, desk, () => markPaid(input, desk)),
  );
  return shown(ended, form, "paid");
}

/** Calls an order off. */
export async function cancelOrderDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  const ended = await asAdmin("orders: cancel", cancelInput, form, (input, desk) =>
    change(input, desk, () => cancelOrder(input, desk)),
  );
  return shown(ended, form, "cancelled");
}

/** Gives money back. */
export async function refundDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  const ended = await asAdmin("orders: refund", refundInput, form, (input, desk) =>
    change(input, desk, () => refund(input, desk)),
  );
  return shown(ended, form, "refunded");
}

/** Adds a note that only the shop sees. */
export async function noteOrderDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  const ended = await asAdmin("orders: note", noteInput, form, (input, desk) =>
    change(input, desk, () => addNote(input, desk)),
  );
  return shown(ended, form, "noted");
}

/** One change of an order at a time, and each form's only once however often it arrives. */
async function change(
  form: { orderId: string; once: string },
  desk: Desk,
  run: () => Promise<Result<Ending>>,
): Promise<Result<Ending>> {
  desk.note({ object: "the same form again" });
  return once(
    `desk order ${form.once}`,
    () => inTurn(form.orderId, run),
    ({ code }) => code !== refundUncertain,
  );
}

/** Leads to the order with what became of it; a failure stays beside its form. */
async function shown(ended: Result<Ending>, form: FormData, done: string): Promise<DeskFormState> {
  if (!ended.ok) return answerDesk(ended);
  const lost = ended.value === "seen" ? "&lost=1" : "";
  redirect(`/admin/orders/${encodeURIComponent(textOf(form, "orderId", 64))}?done=${done}${lost}` as Route);
}
