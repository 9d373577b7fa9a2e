import type { EditableProduct, EditableVariant } from "@/lib/desk/products/types";
import { type Column, DeskTable } from "@/lib/ui/desk/desk-table";
import { Mark } from "@/lib/ui/desk/mark";
import { AmountInput, EditInput, StockInput, StockWords } from "./edit-input";

const words = "stock-words";

/** Price, SKU and stock of every variant, as fields of one form. */
export function VariantTable({ form, product }: { form: string; product: EditableProduct }) {
  const { variants, currency } = product;
  return (
    <>
      <StockWords id={words} />
      <DeskTable
        caption={`Prices in ${currency}, and stock`}
        columns={columns(form, currency)}
        empty="Wix knows no variant of this product. Look at it in Wix."
        keyOf={({ id }) => id}
        rows={variants}
      />
    </>
  );
}

function columns(form: string, currency: string): Column<EditableVariant>[] {
  const of = (name: string) => (name ? ` of ${name}` : "");
  return [
    {
      name: "Variant",
      names: true,
      cell: ({ name, visible }) => (
        <span className="flex items-center gap-2">
          {name || "The product"}
          {visible ? null : <Mark>hidden</Mark>}
        </span>
      ),
    },
    {
      name: `Price, ${currency}`,
      end: true,
      cell: ({ id, name, price }) => (
        <AmountInput field={`price.${id}`} form={form} label={`Price${of(name)}`} required value={price} />
      ),
    },
    {
      name: `Compare at, ${currency}`,
      end: true,
      cell: ({ id, name, compareAt }) => (
        <AmountInput
          field={`compareAt.${id}`}
          form={form}
          label={`Compare-at price${of(name)}`}
          value={compareAt}
        />
      ),
    },
    {
      name: "SKU",
      cell: ({ id, name, sku }) => (
        <EditInput
          aria-label={`SKU${of(name)}`}
          className="w-36"
          field={`sku.${id}`}
          form={form}
          maxLength={40}
          value={sku}
        />
      ),
    },
    {
      name: "Stock",
      end: true,
      cell: ({ id, name, stock }) => (
        <span className="grid justify-items-end gap-1">
          {stock.map(({ itemId, value }, index) => (
            <StockInput
              field={`stock.${id}.${itemId}`}
              form={form}
              key={itemId}
              label={`Stock${of(name)}${stock.length > 1 ? `, location ${index + 1}` : ""}`}
              value={value}
              words={words}
            />
          ))}
        </span>
      ),
    },
  ];
}
