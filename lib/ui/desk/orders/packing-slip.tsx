import "./packing-slip.css";
import type { LineLeft } from "@/lib/desk/orders/state";
import type { DeskOrder } from "@/lib/desk/orders/types";
import { formatMoney } from "@/lib/money";
import { AddressLines } from "@/lib/ui/orders/address-lines";
import { Moment } from "../moment";

export interface PackingSlipProps {
  shop: string;
  order: DeskOrder;
  lines: LineLeft[];
  /** Without them it can go into the parcel of a present. */
  withPrices: boolean;
  zone: string;
  locale: string;
}

/** The sheet that lies on the table while an order is packed, and in the parcel afterwards. */
export function PackingSlip({ shop, order, lines, withPrices, zone, locale }: PackingSlipProps) {
  const { number, placedAt, shippingAddress, shippingMethod, note, total } = order;
  return (
    <article className="packing-slip">
      <header className="mb-[8mm] flex justify-between gap-8">
        <div>
          <p>{shop}</p>
          <h1 className="font-display text-heading">Packing slip {number}</h1>
          <p>
            Ordered <Moment at={placedAt} locale={locale} withTime={false} zone={zone} />
          </p>
          {shippingMethod ? <p>{shippingMethod}</p> : null}
        </div>
        {shippingAddress ? <AddressLines address={shippingAddress} /> : null}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Packed</span>
            </th>
            <th scope="col">Item</th>
            <th scope="col">SKU</th>
            <th className="number" scope="col">
              To pack
            </th>
            {withPrices ? (
              <th className="number" scope="col">
                Price
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, sent, due }) => (
            <tr key={line.id}>
              <td>
                <span aria-hidden="true" className="box" />
              </td>
              <td>
                {line.name}
                {line.details.map(({ name, value }) => (
                  <span className="block text-[9.5pt]" key={name}>
                    {name}: {value}
                  </span>
                ))}
                {sent > 0 ? <span className="block text-[9.5pt]">{sent} sent before</span> : null}
              </td>
              <td>{line.sku}</td>
              <td className="number">{due}</td>
              {withPrices ? (
                <td className="number">{line.total ? formatMoney(line.total, locale) : null}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {withPrices ? <p className="number mt-[4mm]">Total of the order {formatMoney(total, locale)}</p> : null}
      {note ? (
        <section className="mt-[8mm]">
          <h2 className="font-medium">The buyer's note</h2>
          <p className="whitespace-pre-line">{note}</p>
        </section>
      ) : null}
    </article>
  );
}
