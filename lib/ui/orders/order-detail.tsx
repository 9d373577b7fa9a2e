import type { ReactNode } from "react";
import { isZero, type Money } from "@/lib/money";
import type { Order, OrderLine } from "@/lib/orders/types";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import { AddressLines } from "./address-lines";
import { paymentText } from "./order-words";

/** Everything about one order below its heading: lines, sums, where it goes. */
export function OrderDetail({ order, locale }: { order: Order; locale: string }) {
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1fr_22rem]">
      <section aria-label="Items">
        <ul className="divide-y divide-line border-line border-y">
          {order.lines.map((line) => (
            <LineRow key={line.id} line={line} locale={locale} />
          ))}
        </ul>
      </section>
      <div className="grid content-start gap-10">
        <Sums locale={locale} order={order} />
        <Facts order={order} />
      </div>
    </div>
  );
}

function LineRow({ line, locale }: { line: OrderLine; locale: string }) {
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-5 py-5 sm:grid-cols-[7rem_1fr]">
      {line.picture ? (
        <Pic
          alt=""
          aspect={0.8}
          className="w-full rounded-control"
          picture={line.picture}
          most={320}
          sizes="112px"
        />
      ) : (
        <span className="block aspect-[4/5] rounded-control bg-tint" />
      )}
      <div className="flex justify-between gap-x-6">
        <div className="grid min-w-0 content-start gap-1">
          <p className="font-medium">{line.name}</p>
          {line.details.map(({ name, value }) => (
            <p className="text-muted text-sm" key={name}>
              {name}: {value}
            </p>
          ))}
          <p className="text-muted text-sm">
            {line.quantity}
            {line.unitPrice ? (
              <>
                {" × "}
                <Price locale={locale} price={line.unitPrice} />
              </>
            ) : null}
          </p>
        </div>
        {line.total ? <Price locale={locale} price={line.total} /> : null}
      </div>
    </li>
  );
}

function Sums({ order, locale }: { order: Order; locale: string }) {
  return (
    <section aria-label="Totals">
      <dl className="grid gap-2.5">
        <Sum label="Subtotal" locale={locale} money={order.subtotal} />
        {isZero(order.discount) ? null : (
          <Sum label="Discount" locale={locale} money={order.discount} minus />
        )}
        <Sum label="Delivery" locale={locale} money={order.shipping} />
        {order.fees?.map(({ name, price }) => (
          <Sum key={name} label={name} locale={locale} money={price} />
        ))}
        {isZero(order.tax) ? null : <Sum label="Tax" locale={locale} money={order.tax} />}
        <div className="mt-2 flex justify-between gap-6 border-line border-t pt-4 font-medium text-lg">
          <dt>Total</dt>
          <dd>
            <Price locale={locale} price={order.total} />
          </dd>
        </div>
      </dl>
      <p className="mt-2 text-muted text-sm">{paymentText(order.payment)}</p>
    </section>
  );
}

function Sum({
  label,
  money,
  locale,
  minus = false,
}: {
  label: string;
  money: Money;
  locale: string;
  minus?: boolean;
}) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{label}</dt>
      <dd>
        {minus ? "−" : null}
        <Price locale={locale} price={money} />
      </dd>
    </div>
  );
}

function Facts({ order }: { order: Order }) {
  return (
    <>
      {order.note ? (
        <Fact title="Your note">
          <p className="whitespace-pre-line">{order.note}</p>
        </Fact>
      ) : null}
      {order.shippingAddress ? (
        <Fact title="Deliver to">
          <AddressLines address={order.shippingAddress} />
        </Fact>
      ) : null}
      {order.shippingMethod ? (
        <Fact title="Delivery">
          <p>{order.shippingMethod}</p>
          {order.deliveryTime ? <p className="text-muted">{order.deliveryTime}</p> : null}
        </Fact>
      ) : null}
      {order.billingAddress ? (
        <Fact title="Bill to">
          <AddressLines address={order.billingAddress} />
        </Fact>
      ) : null}
    </>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-medium text-sm">{title}</h2>
      <div className="text-[0.9375rem] leading-relaxed">{children}</div>
    </section>
  );
}
