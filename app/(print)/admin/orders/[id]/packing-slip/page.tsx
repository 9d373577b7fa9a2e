import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireAdmin } from "@/lib/desk/guard";
import { getDeskOrder, isOrderId, listDeskParcels } from "@/lib/desk/orders/queries";
import { linesLeft } from "@/lib/desk/orders/state";
import { part } from "@/lib/desk/part";
import { shopClock } from "@/lib/desk/shop-clock";
import { site } from "@/lib/site";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { PackingSlip } from "@/lib/ui/desk/orders/packing-slip";
import { PrintButton } from "@/lib/ui/orders/print-button";

export const metadata: Metadata = { title: "Packing slip", robots: { index: false, follow: false } };
export const instant = false;

/** A page of the desk without the desk around it: what is on it is printed. */
export default async function PackingSlipPage({
  params,
  searchParams,
}: PageProps<"/admin/orders/[id]/packing-slip">) {
  const { id } = await params;
  await requireAdmin(`/admin/orders/${id}/packing-slip`);
  if (!isOrderId(id)) notFound();
  const withPrices = (await searchParams).prices === "yes";
  return (
    <main id="main">
      <div className="gutter flex flex-wrap items-center gap-4 py-4 print:hidden">
        <PrintButton />
        <Link
          className="link"
          href={`/admin/orders/${id}/packing-slip${withPrices ? "" : "?prices=yes"}` as Route}
          prefetch={false}
        >
          {withPrices ? "Without prices" : "With prices"}
        </Link>
        <Link className="link" href={`/admin/orders/${id}` as Route} prefetch={false}>
          Back to the order
        </Link>
      </div>
      <Slip id={id} withPrices={withPrices} />
    </main>
  );
}

async function Slip({ id, withPrices }: { id: string; withPrices: boolean }) {
  const read = await part(Promise.all([getDeskOrder(id), listDeskParcels(id), shopClock()]));
  if (!read.ok) {
    return (
      <div className="gutter">
        <DeskHead title="Packing slip" />
        <CannotRead failure={read.error} what="The packing slip" />
      </div>
    );
  }
  const [order, parcels, { zone }] = read.value;
  if (!order) notFound();
  return (
    <PackingSlip
      lines={linesLeft(order, parcels)}
      locale={site.locale}
      order={order}
      shop={site.name}
      withPrices={withPrices}
      zone={zone}
    />
  );
}
