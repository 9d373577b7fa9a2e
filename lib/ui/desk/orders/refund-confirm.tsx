import { refundDeskAction } from "@/lib/desk/orders/actions";
import type { DeskOrder, RefundPreview, RefundWish } from "@/lib/desk/orders/types";
import { formatMoney, isZero, type Money } from "@/lib/money";
import { DeskForm } from "../desk-form";
import { BuyerMail, OrderFields, Tickbox } from "./form-parts";
import { orderFieldProblems } from "./order-problems";
import { methodName } from "./order-words";

export interface RefundConfirmProps {
  order: DeskOrder;
  wish: RefundWish;
  preview: RefundPreview;
  /** How many there are already, also on their way: what is given back is meant for an order that has no other. */
  refunds: number;
  locale: string;
}

/** What Wix calculates, and the button that does it. */
export function RefundConfirm({ order, wish, preview, refunds, locale }: RefundConfirmProps) {
  const { total, parts, payments } = preview;
  const shown = {
    ...Object.fromEntries(wish.lines.map(({ lineId, quantity }) => [`line.${lineId}`, String(quantity)])),
    ...(wish.shipping && { shipping: wish.shipping }),
    ...(wish.amount && { amount: wish.amount }),
    givenBack: order.givenBack.amount,
    refunds: String(refunds),
    total: total.amount,
  };
  return (
    <div className="grid max-w-xl content-start gap-6">
      <dl className="grid gap-1.5">
        {parts ? (
          <>
            <Sum locale={locale} money={parts.subtotal} name="Items and delivery" />
            {isZero(parts.discount) ? null : (
              <Sum locale={locale} money={parts.discount} name="Discount" sign="−" />
            )}
            {isZero(parts.tax) ? null : <Sum locale={locale} money={parts.tax} name="Tax" />}
          </>
        ) : null}
        <Sum isTotal locale={locale} money={total} name="Goes back" />
      </dl>
      <ul className="grid gap-1 text-sm">
        {payments.map(({ paymentId, method, amount, byHand }) => (
          <li key={paymentId}>
            {formatMoney(amount, locale)} by {methodName(method).toLowerCase()}
            {byHand ? ". Wix only notes this: give it back yourself." : ", through Wix."}
          </li>
        ))}
      </ul>
      <DeskForm
        action={refundDeskAction}
        fieldWords={orderFieldProblems}
        pending="Giving it back …"
        submit={`Give back ${formatMoney(total, locale)}`}
      >
        <OrderFields orderId={order.id} shown={shown} />
        {wish.lines.length > 0 ? <Tickbox name="restock">Put these items back in stock</Tickbox> : null}
        <BuyerMail id="refund-message" />
      </DeskForm>
    </div>
  );
}

function Sum({
  name,
  money,
  locale,
  sign = "",
  isTotal = false,
}: {
  name: string;
  money: Money;
  locale: string;
  sign?: string;
  isTotal?: boolean;
}) {
  return (
    <div
      className={`flex justify-between gap-6 ${isTotal ? "border-line border-t pt-2 font-medium text-lg" : "text-sm"}`}
    >
      <dt>{name}</dt>
      <dd className="tabular">
        {sign}
        {formatMoney(money, locale)}
      </dd>
    </div>
  );
}
