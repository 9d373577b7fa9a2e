import type { ReactNode } from "react";
import type { Order, Parcel } from "@/lib/orders/types";
import { OrderDetail } from "./order-detail";
import { OrderStatus } from "./order-status";
import { OrderTimeline } from "./order-timeline";
import { orderDay } from "./order-words";

export interface OrderViewProps {
  order: Order;
  parcels: Parcel[];
  locale: string;
  /** What can be done with it. */
  actions?: ReactNode;
  /** Said above what has happened. */
  notice?: ReactNode;
}

/** An order as a page of its own: number and standing, what has happened, what was bought. */
export function OrderView({ order, parcels, locale, actions, notice }: OrderViewProps) {
  return (
    <>
      <div className="mb-12 flex flex-wrap items-end justify-between gap-x-10 gap-y-6">
        <div>
          <h1 className="font-display text-title">Order {order.number}</h1>
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-muted">
            <span>{orderDay(order.placedAt, locale)}</span>
            <OrderStatus order={order} />
          </p>
        </div>
        {actions ? <div className="flex flex-wrap items-start gap-3 print:hidden">{actions}</div> : null}
      </div>
      {notice}
      <OrderTimeline locale={locale} order={order} parcels={parcels} />
      <OrderDetail locale={locale} order={order} />
    </>
  );
}
