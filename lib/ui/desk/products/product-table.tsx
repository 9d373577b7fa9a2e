import type { Route } from "next";
import Link from "next/link";
import { saveProductDeskAction } from "@/lib/desk/products/actions";
import type { ProductRow } from "@/lib/desk/products/types";
import { formatMoney } from "@/lib/money";
import { type Column, DeskTable } from "@/lib/ui/desk/desk-table";
import { Pic } from "@/lib/ui/primitives/picture";
import { EditForm } from "./edit-form";
import { AmountInput, StockInput, StockWords, VisibleSelect } from "./edit-input";

const words = "stock-words";

/** Products, each line a form of its own: Tab walks through a line, Enter saves it. */
export function ProductTable({
  rows,
  locale,
  bulkForm,
  empty,
}: {
  rows: ProductRow[];
  locale: string;
  /** Id of the form that takes the ticked ones. */
  bulkForm: string;
  empty: string;
}) {
  return (
    <>
      <StockWords id={words} />
      <DeskTable
        caption="Products"
        columns={columns(locale, bulkForm)}
        empty={empty}
        keyOf={({ id }) => id}
        rows={rows}
      />
    </>
  );
}

function columns(locale: string, bulkForm: string): Column<ProductRow>[] {
  return [
    {
      name: "Product",
      names: true,
      cell: ({ id, name, picture }) => (
        <span className="flex items-center gap-3">
          <input
            aria-label={`Tick ${name}`}
            className="size-5 shrink-0"
            form={bulkForm}
            name="id"
            type="checkbox"
            value={id}
          />
          {picture ? (
            <Pic
              alt=""
              aspect={1}
              className="size-12 rounded-control"
              most={96}
              picture={picture}
              sizes="48px"
            />
          ) : (
            <span aria-hidden="true" className="size-12 shrink-0 rounded-control bg-tint" />
          )}
          <Link className="link" href={`/admin/products/${id}` as Route} prefetch={false}>
            {name}
          </Link>
        </span>
      ),
    },
    {
      name: "Price",
      end: true,
      cell: ({ id, name, price, currency, only, revision }) =>
        only ? (
          <span key={revision}>
            <AmountInput
              field={`price.${only.id}`}
              form={`edit-${id}`}
              label={`Price of ${name}, ${currency}`}
              required
              value={only.price}
            />
          </span>
        ) : (
          <span>{priceRange(price, currency, locale)}</span>
        ),
    },
    {
      name: "Compare at",
      end: true,
      cell: ({ id, name, currency, only, revision }) =>
        only ? (
          <span key={revision}>
            <AmountInput
              field={`compareAt.${only.id}`}
              form={`edit-${id}`}
              label={`Compare-at price of ${name}, ${currency}`}
              value={only.compareAt}
            />
          </span>
        ) : (
          <span className="text-muted">–</span>
        ),
    },
    {
      name: "Stock",
      end: true,
      cell: ({ id, name, only, revision, units, variantCount }) => {
        const [stock] = only?.stock ?? [];
        return only && stock ? (
          <span key={revision}>
            <StockInput
              field={`stock.${only.id}.${stock.itemId}`}
              form={`edit-${id}`}
              label={`Stock of ${name}`}
              value={stock.value}
              words={words}
            />
          </span>
        ) : (
          <Link className="link" href={`/admin/products/${id}` as Route} prefetch={false}>
            {units === undefined ? "" : `${units} in `}
            {variantCount === 1 ? "one variant" : `${variantCount} variants`}
          </Link>
        );
      },
    },
    {
      name: "Shop",
      cell: ({ id, name, visible, revision }) => (
        <span key={revision}>
          <VisibleSelect form={`edit-${id}`} label={`Whether ${name} is visible`} value={visible} />
        </span>
      ),
    },
    {
      name: "Save",
      end: true,
      isPlain: true,
      cell: ({ id, name }) => (
        <EditForm
          action={saveProductDeskAction}
          compact
          id={`edit-${id}`}
          label={`Save ${name}`}
          submit="Save"
        >
          <input name="id" type="hidden" value={id} />
        </EditForm>
      ),
    },
  ];
}

function priceRange({ min, max }: ProductRow["price"], currency: string, locale: string): string {
  const from = formatMoney({ amount: min, currency }, locale);
  return min === max ? from : `${from} – ${formatMoney({ amount: max, currency }, locale)}`;
}
