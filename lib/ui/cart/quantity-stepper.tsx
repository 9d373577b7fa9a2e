"use client";

import { setQuantityForm } from "@/lib/cart/actions";
import { Icon } from "@/lib/ui/primitives/icon";
import { changeQuantity } from "./cart-store";

export interface QuantityStepperProps {
  lineId: string;
  name: string;
  quantity: number;
  /** No more than this can be had; absent when nobody counts. */
  available?: number | undefined;
  pending: boolean;
}

const button =
  "grid size-11 place-items-center transition-colors hover:bg-tint aria-disabled:cursor-default aria-disabled:text-faint aria-disabled:hover:bg-transparent";

/** Fewer, more, and how many. Without scripts every button posts the form. */
export function QuantityStepper({ lineId, name, quantity, available, pending }: QuantityStepperProps) {
  const most = available === undefined ? Number.POSITIVE_INFINITY : Math.max(available, 1);
  // Not `disabled`: a button that is switched off under somebody's finger takes the keyboard focus with it.
  const step = (next: number) => {
    const value = Math.min(Math.max(next, 1), most);
    return {
      "aria-disabled": value === quantity,
      name: "quantity",
      value,
      onClick: (event: React.MouseEvent) => {
        event.preventDefault();
        if (value !== quantity) void changeQuantity(lineId, value);
      },
    };
  };
  return (
    <form action={setQuantityForm} className="inline-flex items-center rounded-control border border-control">
      <input name="lineId" type="hidden" value={lineId} />
      <button aria-label={`One ${name} less`} className={button} type="submit" {...step(quantity - 1)}>
        <Icon className="size-4" name="minus" />
      </button>
      <output
        aria-label={`Quantity of ${name}`}
        className={`tabular min-w-9 text-center ${pending ? "text-faint" : ""}`}
      >
        {quantity}
      </output>
      <button aria-label={`One ${name} more`} className={button} type="submit" {...step(quantity + 1)}>
        <Icon className="size-4" name="plus" />
      </button>
    </form>
  );
}
