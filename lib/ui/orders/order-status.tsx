import type { OrderSummary } from "@/lib/orders/types";
import { orderStanding } from "./order-words";

const dots = { ok: "bg-ok", wait: "bg-accent", stop: "bg-control" };

/** Where an order stands. The words say it all; the dot only helps to find it. */
export function OrderStatus({ order }: { order: OrderSummary }) {
  const { text, tone } = orderStanding(order);
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dots[tone]}`} />
      {text}
    </span>
  );
}
