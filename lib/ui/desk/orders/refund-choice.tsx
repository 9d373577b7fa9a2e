import type { Route } from "next";
import type { DeskOrder, Refundable, RefundWish } from "@/lib/desk/orders/types";
import { formatMoney } from "@/lib/money";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { TextField } from "@/lib/ui/primitives/field";
import { Pending } from "@/lib/ui/primitives/pending";
import { DeskGetForm, GetSubmit } from "../desk-get-form";
import { Units } from "./form-parts";

export interface RefundChoiceProps {
  order: DeskOrder;
  refundable: Refundable;
  /** Absent before anything was chosen. */
  wish: RefundWish | undefined;
  locale: string;
}

/** What is to go back: sent as an address, whose page then shows what Wix makes of it. Moves nothing. */
export function RefundChoice({ order, refundable, wish, locale }: RefundChoiceProps) {
  const path = `/admin/orders/${order.id}/refund`;
  const all = new URLSearchParams([
    ...refundable.lines.map(({ lineId, quantity }) => [`line.${lineId}`, String(quantity)]),
    ...(refundable.shipping ? [["shipping", refundable.shipping.amount]] : []),
  ]);
  return (
    <DeskGetForm action={path} className="grid max-w-xl gap-6" filled={JSON.stringify(wish ?? {})}>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium">How many of each</legend>
        {refundable.lines.length === 0 ? (
          <p className="text-muted text-sm">Every item has been given back.</p>
        ) : null}
        {refundable.lines.map(({ lineId, quantity }) => (
          <Units
            hint={`${quantity} can be given back`}
            id={lineId}
            key={lineId}
            most={quantity}
            name={order.lines.find(({ id }) => id === lineId)?.name ?? "Item"}
            value={wish?.lines.find((line) => line.lineId === lineId)?.quantity ?? 0}
          />
        ))}
      </fieldset>
      {refundable.shipping ? (
        <TextField
          defaultValue={wish?.shipping ?? ""}
          hint={`At most ${formatMoney(refundable.shipping, locale)}`}
          id="shipping"
          inputMode="decimal"
          label={`Of the delivery, in ${refundable.currency}`}
          name="shipping"
          pattern="\d+(\.\d{1,3})?"
        />
      ) : null}
      <TextField
        defaultValue={wish?.amount ?? ""}
        hint="Instead of items and delivery: a sum that belongs to none of them."
        id="amount"
        inputMode="decimal"
        label={`Another amount, in ${refundable.currency}`}
        name="amount"
        pattern="\d+(\.\d{1,3})?"
      />
      <div className="flex flex-wrap gap-3">
        <GetSubmit size="regular" variant={wish ? "secondary" : "primary"}>
          Show the amounts
        </GetSubmit>
        <ButtonLink href={`${path}?${all}` as Route} prefetch={false} variant="secondary">
          Choose everything
          <Pending />
        </ButtonLink>
      </div>
    </DeskGetForm>
  );
}
