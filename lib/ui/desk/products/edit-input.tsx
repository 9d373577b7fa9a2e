import type { ComponentProps } from "react";

export interface EditInputProps extends Omit<ComponentProps<"input">, "name" | "defaultValue" | "form"> {
  /** Id of the form it belongs to: in a table the cells of a line lie outside of theirs. */
  form: string;
  /** As `productFields` names it. */
  field: string;
  value: string;
}

export const deskInputClass =
  "min-h-11 min-w-0 rounded-control border border-control bg-raised px-2.5 py-1.5 text-ink hover:border-ink user-invalid:border-danger";

/** A field of a form that edits something, and what it was when the page was made. */
export function EditInput({ form, field, value, className = "", ...rest }: EditInputProps) {
  return (
    <>
      <Was field={field} form={form} value={value} />
      <input
        autoComplete="off"
        className={`${deskInputClass} ${className}`}
        defaultValue={value}
        form={form}
        name={field}
        {...rest}
      />
    </>
  );
}

/** What a field was when the page was made. */
export function Was({ form, field, value }: { form: string; field: string; value: string }) {
  return <input form={form} name={`was.${field}`} type="hidden" value={value} />;
}

interface CellProps {
  form: string;
  field: string;
  value: string;
  /** What is being edited: "Price of Morning Mug". */
  label: string;
}

/** An amount of money. */
export function AmountInput({ label, ...rest }: CellProps & { required?: boolean }) {
  return (
    <EditInput
      aria-label={label}
      className="w-22 text-right tabular-nums lg:w-24"
      inputMode="decimal"
      maxLength={13}
      pattern="\s*\d{1,9}(\.\d{1,3})?\s*"
      title="An amount such as 12 or 12.50"
      {...rest}
    />
  );
}

/** A number of units, or words where nobody counts. `words` is the id of the list of them on the page. */
export function StockInput({ label, words, ...rest }: CellProps & { words: string }) {
  return (
    <EditInput
      aria-label={label}
      className="w-28 text-right tabular-nums"
      list={words}
      maxLength={12}
      pattern="\s*(-?\d{1,5}|[Ii]n stock|[Oo]ut of stock)\s*"
      title="A number, or: in stock, out of stock"
      {...rest}
    />
  );
}

/** What may be said of stock nobody counts. Once on a page. */
export function StockWords({ id }: { id: string }) {
  return (
    <datalist id={id}>
      <option value="in stock" />
      <option value="out of stock" />
    </datalist>
  );
}

/** Whether the shop shows it. */
export function VisibleSelect({ form, value, label }: { form: string; value: boolean; label: string }) {
  const text = value ? "yes" : "no";
  return (
    <>
      <Was field="visible" form={form} value={text} />
      <select aria-label={label} className={deskInputClass} defaultValue={text} form={form} name="visible">
        <option value="yes">Visible</option>
        <option value="no">Hidden</option>
      </select>
    </>
  );
}
