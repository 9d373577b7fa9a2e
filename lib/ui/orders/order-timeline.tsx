import { formatMoney } from "@/lib/money";
import type { Order, OrderEvent, Parcel } from "@/lib/orders/types";
import { orderDay } from "./order-words";

interface Step {
  at: string;
  text: string;
  parcel?: Parcel;
}

/** What has happened to an order, oldest first, with every parcel and how to follow it. */
export function OrderTimeline({
  order,
  parcels,
  locale,
}: {
  order: Order;
  parcels: Parcel[];
  locale: string;
}) {
  const steps = stepsOf(order, parcels, locale);
  return (
    <section aria-labelledby="timeline" className="mb-12">
      <h2 className="mb-4 font-medium text-lg" id="timeline">
        What has happened
      </h2>
      <ol className="grid pl-6">
        {steps.map(({ at, text, parcel }) => (
          <li className="group relative pb-4 last:pb-0" key={`${at} ${text} ${parcel?.id ?? ""}`}>
            <span
              aria-hidden="true"
              className="absolute top-2 -bottom-2 -left-[1.1875rem] w-px bg-line group-last:hidden"
            />
            <span aria-hidden="true" className="absolute top-2 -left-6 size-2.5 rounded-full bg-ink" />
            <p>
              {text} <span className="text-muted text-sm">{orderDay(at, locale)}</span>
            </p>
            {parcel ? <ParcelFacts order={order} parcel={parcel} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ParcelFacts({ order, parcel }: { order: Order; parcel: Parcel }) {
  const { carrier, trackingNumber, trackingLink } = parcel;
  const names = new Map(order.lines.map(({ id, name }) => [id, name]));
  return (
    <div className="mt-1 grid gap-1 text-muted text-sm">
      <p>
        {parcel.lines
          .map(({ lineId, quantity }) => `${quantity} × ${names.get(lineId) ?? "item"}`)
          .join(", ")}
      </p>
      {trackingLink ? (
        <p>
          <a className="link text-ink" href={trackingLink} rel="noreferrer" target="_blank">
            Follow the parcel{carrier ? ` with ${carrier}` : ""}
          </a>
          {trackingNumber ? ` (${trackingNumber})` : null}
        </p>
      ) : carrier || trackingNumber ? (
        <p>{[carrier, trackingNumber].filter(Boolean).join(" ")}</p>
      ) : null}
    </div>
  );
}

function stepsOf(order: Order, parcels: Parcel[], locale: string): Step[] {
  const sent = parcels.map((parcel, index): Step => {
    const partly = order.fulfilment !== "fulfilled" || parcels.length > 1;
    return { at: parcel.sentAt, text: partly ? `Parcel ${index + 1} sent` : "Sent", parcel };
  });
  const events = order.events
    // Parcels say it with more.
    .filter(({ kind }) => kind !== "sent" || parcels.length === 0)
    .map(({ kind, at }): Step => ({ at, text: textOf(kind, order, locale) }));
  return [...events, ...sent].sort((a, b) => a.at.localeCompare(b.at));
}

function textOf(kind: OrderEvent["kind"], { refunded }: Order, locale: string): string {
  switch (kind) {
    case "placed":
      return "Ordered";
    case "paid":
      return "Paid";
    case "sent":
      return "Sent";
    case "cancelled":
      return "Cancelled";
    case "refunded":
      return refunded ? `Refunded, ${formatMoney(refunded, locale)} so far` : "Refunded";
  }
}
