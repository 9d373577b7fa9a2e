import type { Route } from "next";
import Link from "next/link";
import type { DeskOrderRow } from "@/lib/desk/orders/types";
import { formatMoney } from "@/lib/money";
import { type Column, DeskTable } from "../desk-table";
import { Mark } from "../mark";
import { Moment } from "../moment";
import { paymentMarks, standingMark } from "./order-words";
import { sendTicked } from "./send-ticked";

export interface OrderTableProps {
  orders: DeskOrderRow[];
  zone: string;
  locale: string;
  empty: string;
}

/** Orders, each with a box to tick for doing something with several. */
export function OrderTable({ orders, zone, locale, empty }: OrderTableProps) {
  const columns: Column<DeskOrderRow>[] = [
    {
      name: "Order",
      names: true,
      cell: (order) => (
        <span className="flex items-center gap-3">
          <Tick order={order} />
          <Link className="link" href={`/admin/orders/${order.id}` as Route} prefetch={false}>
            {order.number || "without a number"}
          </Link>
        </span>
      ),
    },
    { name: "Placed", cell: ({ placedAt }) => <Moment at={placedAt} locale={locale} zone={zone} /> },
    { name: "Buyer", cell: Buyer },
    { name: "Units", end: true, cell: ({ itemCount }) => itemCount },
    {
      name: "Payment",
      cell: ({ payment }) => <Mark tone={paymentMarks[payment][1]}>{paymentMarks[payment][0]}</Mark>,
    },
    {
      name: "Standing",
      cell: (order) => {
        const [text, tone] = standingMark(order);
        return <Mark tone={tone}>{text}</Mark>;
      },
    },
    { name: "Total", end: true, cell: ({ total }) => formatMoney(total, locale) },
  ];
  return (
    <DeskTable
      caption="Orders, newest first"
      columns={columns}
      empty={empty}
      keyOf={({ id }) => id}
      rows={orders}
    />
  );
}

function Tick({ order: { id, number } }: { order: DeskOrderRow }) {
  return (
    <label className="-m-2 inline-flex p-2">
      <span className="sr-only">Order {number}</span>
      <input
        className="size-5 accent-accent"
        data-order
        form={sendTicked}
        name="id"
        type="checkbox"
        value={`${id} ${number}`}
      />
    </label>
  );
}

function Buyer({ buyer, email }: DeskOrderRow) {
  return (
    <span className="min-w-0 break-words max-md:text-right">
      {buyer}
      {email && email !== buyer ? <span className="block text-muted">{email}</span> : null}
    </span>
  );
}
