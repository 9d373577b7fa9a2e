import { useId } from "react";
import type { FreeDelivery } from "@/lib/cart/types";
import { formatMoney } from "@/lib/money";

/** How much is missing until delivery is free. Nothing where there is nothing to say. */
export function FreeDeliveryBar({ free, locale }: { free: FreeDelivery | undefined; locale: string }) {
  const id = useId();
  if (!free) return null;
  const { left, percent } = free;
  return (
    <div className="grid gap-2">
      <p className="text-sm" id={id}>
        {left ? (
          <>
            Only <span className="tabular font-medium">{formatMoney(left, locale)}</span> to free delivery
          </>
        ) : (
          "Your delivery is free."
        )}
      </p>
      <div
        aria-labelledby={id}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-tint"
        role="progressbar"
      >
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
