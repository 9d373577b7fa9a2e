import type { Route } from "next";
import Link from "next/link";
import { restockDeskAction } from "@/lib/desk/stock/actions";
import { type LowItem, nameOf } from "@/lib/desk/stock/types";
import { DeskForm } from "@/lib/ui/desk/desk-form";
import { type Column, DeskTable } from "@/lib/ui/desk/desk-table";
import { Mark } from "@/lib/ui/desk/mark";
import { OnceField } from "@/lib/ui/desk/once-field";
import { deskInputClass } from "@/lib/ui/desk/products/edit-input";

/** Variants there is little of, each with a field for what has come in. */
export function LowStockTable({ items, below }: { items: LowItem[]; below: number }) {
  return (
    <DeskTable
      caption={`Variants with ${below} units or fewer`}
      columns={columns}
      empty={`Of everything that is counted there are more than ${below}.`}
      keyOf={({ itemId }) => itemId}
      rows={items}
    />
  );
}

const columns: Column<LowItem>[] = [
  {
    name: "Product",
    names: true,
    cell: (item) => (
      <Link className="link" href={`/admin/products/${item.productId}` as Route} prefetch={false}>
        {nameOf(item) || "A product without a name"}
      </Link>
    ),
  },
  { name: "SKU", cell: ({ sku }) => sku || "–" },
  {
    name: "Left",
    end: true,
    cell: ({ quantity }) => <Mark tone={quantity > 0 ? "plain" : "danger"}>{quantity}</Mark>,
  },
  {
    name: "Came in",
    end: true,
    cell: (item) => (
      <DeskForm
        action={restockDeskAction}
        className="grid-cols-[auto_auto] items-center justify-end gap-2 [&>[role=alert]]:col-span-2 [&>[role=status]]:col-span-2"
        label={`Add units of ${nameOf(item)}`}
        pending="Adding…"
        size="medium"
        submit="Add"
        variant="secondary"
      >
        <input name="itemId" type="hidden" value={item.itemId} />
        <input name="shown" type="hidden" value={item.quantity} />
        <OnceField />
        <input
          aria-label={`Units of ${nameOf(item)} that came in`}
          autoComplete="off"
          className={`${deskInputClass} w-24 text-right tabular-nums`}
          inputMode="numeric"
          max={99_999}
          min={1}
          name="units"
          required
          type="number"
        />
      </DeskForm>
    ),
  },
];
