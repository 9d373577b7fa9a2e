import type { Route } from "next";
import type { ReactNode } from "react";
import {
  linesLeft,
  objectionToCancelling,
  objectionToPayment,
  objectionToRefund,
  objectionToSending,
} from "@/lib/desk/orders/state";
import type { DeskOrder, DeskTransactions } from "@/lib/desk/orders/types";
import type { Parcel } from "@/lib/orders/types";
import type { Result } from "@/lib/result";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { CannotRead } from "../cannot-read";
import { DeskSection } from "../desk-section";
import { CancelForm, NoteForm, PaidForm } from "./change-forms";
import { Folded } from "./form-parts";
import { OrderLines } from "./order-lines";
import { OrderLog } from "./order-log";
import { OrderParcels } from "./order-parcels";
import { OrderPayments } from "./order-payments";
import { OrderPeople } from "./order-people";
import { orderProblems } from "./order-problems";
import { SendForm } from "./send-form";

export interface OrderDeskProps {
  order: DeskOrder;
  parcels: Result<Parcel[]>;
  transactions: Result<DeskTransactions>;
  zone: string;
  locale: string;
}

/** Everything about one order, and everything that can be done with it. */
export function OrderDesk({ order, parcels, transactions, zone, locale }: OrderDeskProps) {
  const lines = linesLeft(order, parcels.ok ? parcels.value : []);
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[1fr_22rem]">
      <div className="grid content-start gap-12">
        <DeskSection id="items" title="Items">
          <OrderLines lines={lines} locale={locale} order={order} />
        </DeskSection>
        <DeskSection id="parcels" title="Sent">
          {parcels.ok ? (
            <Sending locale={locale} order={order} parcels={parcels.value} zone={zone} />
          ) : (
            <CannotRead failure={parcels.error} what="What was sent" />
          )}
        </DeskSection>
        <DeskSection id="payments" title="Payments">
          {transactions.ok ? (
            <OrderPayments locale={locale} transactions={transactions.value} zone={zone} />
          ) : (
            <CannotRead failure={transactions.error} what="What was paid" />
          )}
          <Paying
            locale={locale}
            order={order}
            payments={transactions.ok ? transactions.value.payments.length : undefined}
          />
        </DeskSection>
      </div>
      <div className="grid content-start gap-12">
        <DeskSection id="people" title="Who and where">
          <OrderPeople order={order} />
        </DeskSection>
        <DeskSection id="log" title="What has happened">
          <NoteForm key={order.activities.length} orderId={order.id} />
          <OrderLog activities={order.activities} locale={locale} zone={zone} />
        </DeskSection>
      </div>
    </div>
  );
}

function Sending({
  order,
  parcels,
  zone,
  locale,
}: {
  order: DeskOrder;
  parcels: Parcel[];
  zone: string;
  locale: string;
}) {
  const objection = objectionToSending(order, parcels);
  return (
    <div className="grid gap-6">
      <OrderParcels locale={locale} order={order} parcels={parcels} zone={zone} />
      {objection ? (
        <p className="text-muted text-sm">{orderProblems[objection]}</p>
      ) : (
        <SendForm
          key={parcels.length}
          lines={linesLeft(order, parcels)}
          orderId={order.id}
          parcels={parcels.length}
        />
      )}
    </div>
  );
}

function Paying({
  order,
  payments,
  locale,
}: {
  order: DeskOrder;
  /** How many there are; absent when that could not be read. */
  payments: number | undefined;
  locale: string;
}) {
  const ways: ReactNode[] = [];
  if (payments !== undefined && !objectionToPayment(order)) {
    ways.push(
      <Folded key="paid" title="Mark as paid">
        <PaidForm locale={locale} order={order} payments={payments} />
      </Folded>,
    );
  }
  if (!objectionToCancelling(order)) {
    ways.push(
      <Folded key="cancel" title="Cancel the order">
        <CancelForm order={order} />
      </Folded>,
    );
  }
  return (
    <div className="mt-6 grid gap-4">
      {objectionToRefund(order) ? null : (
        <p>
          <ButtonLink href={`/admin/orders/${order.id}/refund` as Route} prefetch={false} variant="secondary">
            Give money back
          </ButtonLink>
        </p>
      )}
      {ways.length > 0 ? <div>{ways}</div> : null}
    </div>
  );
}
