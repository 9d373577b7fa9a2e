import Link from "next/link";
import type { OrderSummary } from "@/lib/orders/types";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import { OrderStatus } from "./order-status";
import { itemsText, orderDay } from "./order-words";

/**
 * Order history: one row an order, the whole row leads to it. The caller says what to show when there is none.
 *
 * @param at where the pages of these orders are
 */
export function OrderList({
  orders,
  locale,
  at = "/account/orders",
}: {
  orders: OrderSummary[];
  locale: string;
  at?: "/account/orders" | "/orders";
}) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {orders.map((order) => (
        <li
          className="relative grid gap-x-8 gap-y-3 py-6 sm:grid-cols-[1fr_auto] sm:items-center"
          key={order.id}
        >
          <div className="flex min-w-0 items-center justify-between gap-x-8 sm:justify-start">
            <div className="grid min-w-0 gap-1 sm:w-60">
              <Link
                className="font-medium after:absolute after:inset-0 after:content-[''] hover:underline"
                href={`${at}/${encodeURIComponent(order.id)}`}
                prefetch={false}
              >
                Order {order.number}
              </Link>
              <p className="text-muted text-sm">
                {[orderDay(order.placedAt, locale), itemsText(order.itemCount)].filter(Boolean).join(", ")}
              </p>
            </div>
            <Thumbs order={order} />
          </div>
          <div className="flex items-center justify-between gap-8 sm:grid sm:justify-items-end sm:gap-1">
            <Price locale={locale} price={order.total} />
            <OrderStatus order={order} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Thumbs({ order }: { order: OrderSummary }) {
  if (order.pictures.length === 0) return null;
  return (
    <div className="flex shrink-0 gap-2">
      {order.pictures.map((picture, index) => (
        <Pic
          alt=""
          aspect={0.8}
          // Two are what a telephone has room for.
          className={`w-14 rounded-control ${index > 1 ? "hidden sm:block" : ""}`}
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may show the same picture
          key={`${picture.src} ${index}`}
          picture={picture}
          most={320}
          sizes="56px"
        />
      ))}
    </div>
  );
}
