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
  /** Said above what has happened. */
  notice?: ReactNode;
}

/** An order as a page of its own: number and standing, what has happened, what was bought. */
export function OrderView({ order, parcels, locale, notice }: OrderViewProps) {
  return (
    <>
      <h1 className="font-display text-title">Order {order.number}</h1>
      <p className="mt-3 mb-12 flex flex-wrap gap-x-6 gap-y-1 text-muted">
        <span>{orderDay(order.placedAt, locale)}</span>
        <OrderStatus order={order} />
      </p>
      {notice}
      <OrderTimeline locale={locale} order={order} parcels={parcels} />
      <OrderDetail locale={locale} order={order} />
    </>
  );
}
