import type { DeskOrder } from "@/lib/desk/orders/types";
import type { Parcel } from "@/lib/orders/types";
import { Moment } from "../moment";

export interface OrderParcelsProps {
  order: DeskOrder;
  parcels: Parcel[];
  zone: string;
  locale: string;
}

/** What has been sent, and how each parcel can be followed. */
export function OrderParcels({ order, parcels, zone, locale }: OrderParcelsProps) {
  if (parcels.length === 0) return <p className="text-muted text-sm">Nothing has been sent yet.</p>;
  const names = new Map(order.lines.map(({ id, name }) => [id, name]));
  return (
    <ol className="divide-y divide-line border-line border-y text-sm">
      {parcels.map(({ id, sentAt, lines, carrier, trackingNumber, trackingLink }) => (
        <li className="grid gap-1 py-3" key={id}>
          <p>
            {lines.map(({ lineId, quantity }) => `${quantity} × ${names.get(lineId) ?? "item"}`).join(", ")}
          </p>
          <p className="text-muted">
            <Moment at={sentAt} locale={locale} zone={zone} />
            {carrier ? ` · ${carrier}` : null}
            {trackingNumber && !trackingLink ? ` · ${trackingNumber}` : null}
            {trackingLink ? (
              <>
                {" · "}
                <a className="link" href={trackingLink} rel="noreferrer" target="_blank">
                  Follow {trackingNumber ?? "the parcel"}
                </a>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
