import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { getDeskOrder, listDeskParcels, listTransactions } from "@/lib/desk/orders/queries";
import { part } from "@/lib/desk/part";
import { shopClock } from "@/lib/desk/shop-clock";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { Mark } from "@/lib/ui/desk/mark";
import { Moment } from "@/lib/ui/desk/moment";
import { OrderDesk } from "@/lib/ui/desk/orders/order-desk";
import { orderFieldProblems } from "@/lib/ui/desk/orders/order-problems";
import { doneWord, paymentMarks, standingMark } from "@/lib/ui/desk/orders/order-words";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

export const metadata: Metadata = { title: "Order" };
export const instant = false;

const allOrders = { href: "/admin/orders", text: "All orders" } as const;

/** One order: everything about it, and what can be done with it. */
export default async function OrderPage({ params, searchParams }: PageProps<"/admin/orders/[id]">) {
  const { id } = await params;
  await requireAdmin(`/admin/orders/${id}`);
  const { done, lost, form } = await searchParams;
  const [clock, read] = await Promise.all([shopClock(), part(getDeskOrder(id))]);
  if (read.ok && !read.value) notFound();
  if (!read.ok || !read.value) {
    return (
      <div className="gutter">
        <DeskHead back={allOrders} title="Order" />
        {read.ok ? null : <CannotRead failure={read.error} what="The order" />}
      </div>
    );
  }
  const order = read.value;
  const [parcels, transactions] = await Promise.all([
    part(listDeskParcels(id)),
    part(listTransactions(id, order.total.currency)),
  ]);
  const said = doneWord(done, order);
  const [standing, tone] = standingMark(order);
  const [payment, paymentTone] = paymentMarks[order.payment];
  return (
    <div className="gutter">
      <DeskHead
        about={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Mark tone={tone}>{standing}</Mark>
            <Mark tone={paymentTone}>{payment}</Mark>
            <span>
              <Moment at={order.placedAt} locale={site.locale} zone={clock.zone} />.{" "}
              <ClockNote clock={clock} />
            </span>
          </span>
        }
        back={allOrders}
        title={`Order ${order.number}`}
      >
        <ButtonLink
          href={`/admin/orders/${id}/packing-slip` as Route}
          prefetch={false}
          target="_blank"
          variant="secondary"
        >
          Packing slip
        </ButtonLink>
      </DeskHead>
      <Answered answer={await answerBefore(form)} fieldWords={orderFieldProblems} />
      {said ? (
        <Notice className="mb-8 max-w-2xl" tone="ok">
          {said}
          {lost ? " Wix's answer was lost on the way; it was looked for and is there." : ""}
        </Notice>
      ) : null}
      <OrderDesk
        locale={site.locale}
        order={order}
        parcels={parcels}
        transactions={transactions}
        zone={clock.zone}
      />
    </div>
  );
}
