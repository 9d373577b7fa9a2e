import { saveProductDeskAction } from "@/lib/desk/products/actions";
import { picturesText } from "@/lib/desk/products/fields";
import type { EditableProduct } from "@/lib/desk/products/types";
import { controlClass, Field } from "@/lib/ui/primitives/field";
import { EditForm } from "./edit-form";
import { EditInput, VisibleSelect, Was } from "./edit-input";
import { PicturesField } from "./pictures-field";
import { VariantTable } from "./variant-table";

/** Everything of a product that the desk edits, as one form. */
export function ProductForm({ product }: { product: EditableProduct }) {
  const form = `edit-${product.id}`;
  const { description } = product;
  return (
    <EditForm action={saveProductDeskAction} id={form} submit="Save">
      <input name="id" type="hidden" value={product.id} />
      {/* Whenever the product has changed, the fields are filled anew: what was typed belonged to what was there before. */}
      <div className="grid gap-6" key={product.revision}>
        <Field id="product-name" label="Name" required>
          <EditInput
            className={controlClass}
            field="name"
            form={form}
            id="product-name"
            maxLength={80}
            required
            value={product.name}
          />
        </Field>
        {description.plain ? (
          <Field hint="An empty line between paragraphs." id="product-description" label="Description">
            <Was field="description" form={form} value={description.text} />
            <textarea
              aria-describedby="product-description-hint"
              className={controlClass}
              defaultValue={description.text}
              id="product-description"
              maxLength={16_000}
              name="description"
              rows={6}
            />
          </Field>
        ) : (
          <section aria-label="Description" className="grid gap-2">
            <p className="font-medium text-sm">Description</p>
            <p className="line-clamp-4 whitespace-pre-line">{description.text}</p>
            <p className="text-muted text-sm">
              It has formatting (headings, lists, pictures, links or emphasis) that plain text would lose.
              Edit it in Wix.
            </p>
          </section>
        )}
        <div className="grid justify-items-start gap-2">
          <span className="font-medium text-sm">In the shop</span>
          <VisibleSelect form={form} label="In the shop" value={product.visible} />
        </div>
        <VariantTable form={form} product={product} />
        <PicturesField pictures={product.pictures} was={picturesText(product.pictures)} />
      </div>
    </EditForm>
  );
}
