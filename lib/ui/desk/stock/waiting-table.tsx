import type { Route } from "next";
import Link from "next/link";
import { markToldDeskAction } from "@/lib/desk/stock/actions";
import type { Waiting } from "@/lib/desk/stock/types";
import { DeskForm } from "@/lib/ui/desk/desk-form";
import { type Column, DeskTable } from "@/lib/ui/desk/desk-table";
import { Moment } from "@/lib/ui/desk/moment";

/** Products people wait for, most wanted first. */
export function WaitingTable({
  products,
  zone,
  locale,
}: {
  products: Waiting[];
  zone: string;
  locale: string;
}) {
  return (
    <DeskTable
      caption="Products people wait for"
      columns={columns(zone, locale)}
      empty="Nobody waits for anything."
      keyOf={({ productId }) => productId}
      rows={products}
    />
  );
}

function columns(zone: string, locale: string): Column<Waiting>[] {
  return [
    {
      name: "Product",
      names: true,
      cell: ({ productId, product }) =>
        product ? (
          <Link className="link" href={`/admin/products/${productId}` as Route} prefetch={false}>
            {product}
          </Link>
        ) : (
          "A product that is gone"
        ),
    },
    {
      name: "Waiting",
      end: true,
      cell: ({ people }) => (people === 1 ? "one person" : `${people} people`),
    },
    {
      name: "Since",
      cell: ({ since }) => <Moment at={since} locale={locale} withTime={false} zone={zone} />,
    },
    {
      name: "Told",
      end: true,
      isPlain: true,
      cell: ({ productId, product }) => (
        <DeskForm
          action={markToldDeskAction}
          className="justify-items-end gap-2"
          label={`Mark as told: ${product || "a product that is gone"}`}
          pending="Marking…"
          size="small"
          submit="Mark as told"
          variant="secondary"
        >
          <input name="productId" type="hidden" value={productId} />
        </DeskForm>
      ),
    },
  ];
}
