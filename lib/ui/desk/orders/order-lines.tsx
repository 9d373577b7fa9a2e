import type { LineLeft } from "@/lib/desk/orders/state";
import type { DeskOrder } from "@/lib/desk/orders/types";
import { formatMoney, isZero, type Money } from "@/lib/money";
import { Pic } from "@/lib/ui/primitives/picture";

/** What was bought, what of it has been sent, and what it comes to. */
export function OrderLines({
  order,
  lines,
  locale,
}: {
  order: DeskOrder;
  lines: LineLeft[];
  locale: string;
}) {
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {lines.map((line) => (
          <Line key={line.line.id} locale={locale} {...line} />
        ))}
      </ul>
      <Sums locale={locale} order={order} />
    </>
  );
}

function Line({ line, sent, locale }: LineLeft & { locale: string }) {
  const { picture, name, details, sku, quantity, unitPrice, total, refunded, restocked } = line;
  const facts = [
    ...details.map((detail) => `${detail.name}: ${detail.value}`),
    ...(sku ? [`SKU ${sku}`] : []),
    `${sent} of ${quantity} sent`,
    ...(refunded > 0 ? [`${refunded} given back`] : []),
    ...(restocked > 0 ? [`${restocked} back in stock`] : []),
  ];
  return (
    <li className="grid grid-cols-[4rem_1fr_auto] items-start gap-4 py-4">
      {picture ? (
        <Pic alt="" aspect={1} className="w-full rounded-control" most={160} picture={picture} sizes="64px" />
      ) : (
        <span className="block aspect-square rounded-control bg-tint" />
      )}
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="text-muted text-sm">{facts.join(" · ")}</p>
        <p className="text-muted text-sm">
          {quantity}
          {unitPrice ? ` × ${formatMoney(unitPrice, locale)}` : null}
        </p>
      </div>
      {total ? <p className="tabular">{formatMoney(total, locale)}</p> : null}
    </li>
  );
}

function Sums({ order, locale }: { order: DeskOrder; locale: string }) {
  const { subtotal, discount, shipping, tax, total, paid, givenBack, owed } = order;
  const rows: [string, Money, boolean][] = [
    ["Subtotal", subtotal, true],
    ["Discount", discount, !isZero(discount)],
    [order.shippingMethod ? `Delivery (${order.shippingMethod})` : "Delivery", shipping, true],
    ["Tax", tax, !isZero(tax)],
    ["Total", total, true],
    ["Paid", paid, true],
    ["Given back", givenBack, !isZero(givenBack)],
    ["Owed", owed, !isZero(owed)],
  ];
  return (
    <dl className="mt-4 ml-auto grid w-full max-w-sm gap-1.5 text-sm">
      {rows
        .filter(([, , isShown]) => isShown)
        .map(([name, money]) => (
          <div className={`flex justify-between gap-6 ${name === "Total" ? "font-medium" : ""}`} key={name}>
            <dt className={name === "Total" ? "" : "text-muted"}>{name}</dt>
            <dd className="tabular">{formatMoney(money, locale)}</dd>
          </div>
        ))}
    </dl>
  );
}
