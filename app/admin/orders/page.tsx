import type { Metadata } from "next";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { type OrderListWish, orderListWish, wishQuery } from "@/lib/desk/orders/filter";
import { listDeskOrders } from "@/lib/desk/orders/queries";
import type { SentAlike } from "@/lib/desk/orders/types";
import { type ShopClock, shopClock } from "@/lib/desk/shop-clock";
import { type Result, ShopError } from "@/lib/result";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager, FromTheStart } from "@/lib/ui/desk/desk-pager";
import { BulkSend } from "@/lib/ui/desk/orders/bulk-send";
import { OrderFilters } from "@/lib/ui/desk/orders/order-filters";
import { orderFieldProblems } from "@/lib/ui/desk/orders/order-problems";
import { OrderTable } from "@/lib/ui/desk/orders/order-table";
import { emptyViews } from "@/lib/ui/desk/orders/order-words";
import { SendOutcome } from "@/lib/ui/desk/orders/send-outcome";

export const metadata: Metadata = { title: "Orders" };
export const instant = false;

/** Everybody's orders: found, filtered, and sent several at a time. */
export default async function OrdersPage({ searchParams }: PageProps<"/admin/orders">) {
  await requireAdmin("/admin/orders");
  const given = await searchParams;
  const wish = orderListWish(given);
  const at = typeof given.at === "string" ? given.at.slice(0, 4_000) : undefined;
  const clock = await shopClock();
  return (
    <div className="gutter">
      <DeskHead about={<ClockNote clock={clock} />} title="Orders" />
      <OrderFilters wish={wish} />
      <List answer={await answerBefore(given.form)} at={at} clock={clock} wish={wish} />
    </div>
  );
}

interface ListProps {
  wish: OrderListWish;
  clock: ShopClock;
  at: string | undefined;
  /** What came of ticked orders that a browser without scripts has sent. */
  answer: Result<SentAlike[]> | undefined;
}

async function List({ wish, clock, at, answer }: ListProps) {
  try {
    const { orders, next, previous } = await listDeskOrders(wish, clock.zone, at);
    const isNarrowed = wish.search !== "" || wish.from !== "" || wish.to !== "";
    const empty = isNarrowed
      ? "No order is like that. Look for less, or at all days."
      : emptyViews[wish.view];
    return (
      <>
        <BulkSend before={answer ? <Sent answer={answer} /> : null} isEmpty={orders.length === 0}>
          <OrderTable empty={empty} locale={site.locale} orders={orders} zone={clock.zone} />
        </BulkSend>
        <DeskPager next={next} path="/admin/orders" previous={previous} query={wishQuery(wish)} />
      </>
    );
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <>
        <CannotRead failure={error.failure} what="The orders" />
        {at ? <FromTheStart path="/admin/orders" /> : null}
      </>
    );
  }
}

function Sent({ answer }: { answer: Result<SentAlike[]> }) {
  if (!answer.ok) return <Answered answer={answer} fieldWords={orderFieldProblems} />;
  const rows = answer.value.flatMap(({ numbers, problem }) =>
    numbers.map((number) => ({
      number,
      ...(problem !== "not tried" && { problem: problem ?? ("none" as const) }),
    })),
  );
  return <SendOutcome rows={rows} />;
}
