"use client";

import { setQuantityForm } from "@/lib/cart/actions";
import { Icon } from "@/lib/ui/primitives/icon";
import { changeQuantity } from "./cart-store";

export interface QuantityStepperProps {
  lineId: string;
  name: string;
  quantity: number;
  /** No more than this can be had. */
  most?: number | undefined;
  pending: boolean;
}

const button =
  "grid size-11 place-items-center transition-colors hover:bg-tint disabled:text-faint disabled:hover:bg-transparent";

/** Fewer, more, and how many. Without scripts every button posts the form. */
export function QuantityStepper({ lineId, name, quantity, most, pending }: QuantityStepperProps) {
  const step = (next: number) => ({
    name: "quantity",
    value: next,
    onClick: (event: React.MouseEvent) => {
      event.preventDefault();
      void changeQuantity(lineId, next);
    },
  });
  return (
    <form action={setQuantityForm} className="inline-flex items-center rounded-control border border-control">
      <input name="lineId" type="hidden" value={lineId} />
      <button
        aria-label={quantity > 1 ? `One ${name} less` : `Remove ${name}`}
        className={button}
        type="submit"
        {...step(Math.max(0, quantity - 1))}
      >
        <Icon className="size-4" name={quantity > 1 ? "minus" : "trash"} />
      </button>
      <output
        aria-label={`Quantity of ${name}`}
        className={`tabular min-w-9 text-center ${pending ? "text-faint" : ""}`}
      >
        {quantity}
      </output>
      <button
        aria-label={`One ${name} more`}
        className={button}
        disabled={most !== undefined && quantity >= most}
        type="submit"
        {...step(quantity + 1)}
      >
        <Icon className="size-4" name="plus" />
      </button>
    </form>
  );
}
