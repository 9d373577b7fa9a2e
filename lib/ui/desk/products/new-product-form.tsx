import { createProductDeskAction } from "@/lib/desk/products/actions";
import { controlClass, Field, TextField } from "@/lib/ui/primitives/field";
import { OnceField } from "../once-field";
import { EditForm } from "./edit-form";
import { deskInputClass, StockWords } from "./edit-input";
import { PicturesField } from "./pictures-field";

const amount = {
  inputMode: "decimal",
  maxLength: 13,
  pattern: "\\s*\\d{1,9}(\\.\\d{1,3})?\\s*",
  title: "An amount such as 12 or 12.50",
  autoComplete: "off",
} as const;

/** A product in one version. Its address is made of its name, by Wix. */
export function NewProductForm({ currency }: { currency: string }) {
  return (
    <EditForm action={createProductDeskAction} id="new-product" submit="Make product">
      <OnceField />
      <TextField autoComplete="off" id="new-name" label="Name" maxLength={80} name="name" required />
      <Field hint="An empty line between paragraphs." id="new-description" label="Description">
        <textarea
          aria-describedby="new-description-hint"
          className={controlClass}
          id="new-description"
          maxLength={16_000}
          name="description"
          rows={6}
        />
      </Field>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField id="new-price" label={`Price, ${currency}`} name="price" required {...amount} />
        <TextField
          hint="Shown struck through beside the price."
          id="new-compare-at"
          label={`Compare-at price, ${currency}`}
          name="compareAt"
          {...amount}
        />
        <TextField autoComplete="off" id="new-sku" label="SKU" maxLength={40} name="sku" />
        <TextField
          autoComplete="off"
          hint="Empty: in stock, and nobody counts."
          id="new-stock"
          label="Units in stock"
          list="stock-words"
          maxLength={12}
          name="stock"
          pattern="\s*(-?\d{1,5}|[Ii]n stock|[Oo]ut of stock)\s*"
          title="A number, or: in stock, out of stock"
        />
      </div>
      <StockWords id="stock-words" />
      <div className="grid justify-items-start gap-2">
        <label className="font-medium text-sm" htmlFor="new-visible">
          In the shop
        </label>
        <select className={deskInputClass} defaultValue="yes" id="new-visible" name="visible">
          <option value="yes">Visible</option>
          <option value="no">Hidden</option>
        </select>
      </div>
      <PicturesField pictures={[]} />
    </EditForm>
  );
}
