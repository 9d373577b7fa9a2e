import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { refundWishIn } from "@/lib/desk/orders/input";
import { getDeskOrder, listTransactions } from "@/lib/desk/orders/queries";
import { getRefundable, previewRefund } from "@/lib/desk/orders/queries-refund";
import { objectionToRefund } from "@/lib/desk/orders/state";
import type { DeskOrder, Refundable, RefundWish } from "@/lib/desk/orders/types";
import type { DeskFormState } from "@/lib/desk/types";
import { ShopError } from "@/lib/result";
import type { SearchParams } from "@/lib/search-params";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskSection } from "@/lib/ui/desk/desk-section";
import { deskProblem } from "@/lib/ui/desk/desk-words";
import { orderFieldProblems, orderProblems } from "@/lib/ui/desk/orders/order-problems";
import { RefundChoice } from "@/lib/ui/desk/orders/refund-choice";
import { RefundConfirm } from "@/lib/ui/desk/orders/refund-confirm";
import { Notice } from "@/lib/ui/primitives/notice";

export const metadata: Metadata = { title: "Give money back" };
export const instant = false;

/** Choosing what goes back, seeing what Wix makes of it, and doing it. The choice is in the address and moves nothing. */
export default async function RefundPage({ params, searchParams }: PageProps<"/admin/orders/[id]/refund">) {
  const { id } = await params;
  await requireAdmin(`/admin/orders/${id}/refund`);
  const { form, ...given } = await searchParams;
  return (
    <div className="gutter">
      <Refund given={given} id={id} told={await answerBefore(form)} />
    </div>
  );
}

async function Refund({ id, given, told }: { id: string; given: SearchParams; told: DeskFormState }) {
  const back = { href: `/admin/orders/${id}` as Route, text: "Back to the order" };
  try {
    const order = await getDeskOrder(id);
    if (!order) notFound();
    const objection = objectionToRefund(order);
    return (
      <>
        <DeskHead back={back} title={`Give back money of order ${order.number}`} />
        <Answered answer={told} fieldWords={orderFieldProblems} />
        {objection ? (
          <Notice className="max-w-2xl">{orderProblems[objection]}</Notice>
        ) : (
          <Choosing given={given} order={order} refundable={await getRefundable(id, order.total.currency)} />
        )}
      </>
    );
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <>
        <DeskHead back={back} title="Give money back" />
        <CannotRead failure={error.failure} what="What can be given back" />
      </>
    );
  }
}

async function Choosing({
  order,
  refundable,
  given,
}: {
  order: DeskOrder;
  refundable: Refundable;
  given: SearchParams;
}) {
  const wasChosen = Object.values(given).some((value) => value !== undefined && value !== "");
  const wish = wasChosen ? refundWishIn(given) : undefined;
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
      <DeskSection id="choice" title="What goes back">
        <RefundChoice locale={site.locale} order={order} refundable={refundable} wish={wish} />
      </DeskSection>
      {wasChosen ? (
        <DeskSection id="amounts" title="What Wix calculates">
          {wish ? (
            <Amounts order={order} refundable={refundable} wish={wish} />
          ) : (
            <Notice tone="danger">{orderFieldProblems.amount}</Notice>
          )}
        </DeskSection>
      ) : null}
    </div>
  );
}

async function Amounts({
  order,
  refundable,
  wish,
}: {
  order: DeskOrder;
  refundable: Refundable;
  wish: RefundWish;
}) {
  try {
    const [preview, { refunds }] = await Promise.all([
      previewRefund(order.id, wish, refundable),
      listTransactions(order.id, refundable.currency),
    ]);
    if (!preview.ok) return <Notice tone="danger">{deskProblem(preview.error)}</Notice>;
    return (
      <RefundConfirm
        locale={site.locale}
        order={order}
        preview={preview.value}
        refunds={refunds.length}
        wish={wish}
      />
    );
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return <CannotRead failure={error.failure} what="The calculation" />;
  }
}
