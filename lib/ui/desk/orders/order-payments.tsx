import type { DeskTransactions } from "@/lib/desk/orders/types";
import { formatMoney } from "@/lib/money";
import { Moment } from "../moment";
import { methodName, paymentStatusName } from "./order-words";

export interface OrderPaymentsProps {
  transactions: DeskTransactions;
  zone: string;
  locale: string;
}

/** What came in for an order, and what went back. */
export function OrderPayments({ transactions: { payments, refunds }, zone, locale }: OrderPaymentsProps) {
  if (payments.length === 0 && refunds.length === 0) {
    return <p className="text-muted text-sm">No payment is known.</p>;
  }
  return (
    <ul className="divide-y divide-line border-line border-y text-sm">
      {payments.map(({ id, at, amount, method, status, offline }) => (
        <li className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3" key={id}>
          <span>
            {methodName(method)}, {paymentStatusName(status)}
            <span className="block text-muted">
              <Moment at={at} locale={locale} zone={zone} />
              {offline ? " · not through Wix" : null}
            </span>
          </span>
          <span className="tabular">{formatMoney(amount, locale)}</span>
        </li>
      ))}
      {refunds.map(({ id, at, amount, isPending, failed, reason }) => (
        <li className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3" key={id}>
          <span>
            {isPending ? "Refund on its way" : "Given back"}
            <span className="block text-muted">
              <Moment at={at} locale={locale} zone={zone} />
              {reason ? ` · ${reason}` : null}
            </span>
            {failed ? (
              <span className="block text-danger">{formatMoney(failed, locale)} could not be given back</span>
            ) : null}
          </span>
          <span className="tabular">−{formatMoney(amount, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
