import type { Fields } from "@/lib/desk/merge";
import type { DeskPicture, EditableProduct, EditableVariant } from "./types";

// The fields of a product, as forms name them and conflicts speak of them:
// name, description, visible, pictures, and of each variant price.<id>, compareAt.<id>, sku.<id>, stock.<id>.<item>.

/** Everything the desk can change of a product. A description that would lose something is not among it. */
export function productFields(product: EditableProduct): Fields {
  return {
    name: product.name,
    visible: yesNo(product.visible),
    ...(product.description.plain && { description: product.description.text }),
    pictures: picturesText(product.pictures),
    ...Object.assign({}, ...product.variants.map(variantFields)),
  };
}

function variantFields({ id, price, compareAt, sku, stock }: EditableVariant): Fields {
  return {
    [`price.${id}`]: price,
    [`compareAt.${id}`]: compareAt,
    [`sku.${id}`]: sku,
    ...Object.fromEntries(stock.map(({ itemId, value }) => [`stock.${id}.${itemId}`, value])),
  };
}

/** How many pictures the desk takes for one product. */
export const mostPictures = 15;

/** Their ids and what they show, in their order. */
export function picturesText(pictures: Pick<DeskPicture, "id" | "alt">[]): string {
  return JSON.stringify(pictures.map(({ id, alt }) => ({ id, alt })));
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}

const names: Record<string, string> = {
  name: "Name",
  description: "Description",
  visible: "Visible in the shop",
  pictures: "Pictures",
  price: "Price",
  compareAt: "Compare-at price",
  sku: "SKU",
  stock: "Stock",
};

/** A field as a person calls it. */
export function fieldLabel(field: string, product: Pick<EditableProduct, "variants">): string {
  const [kind = "", variantId] = field.split(".");
  const variant = product.variants.find(({ id }) => id === variantId);
  return `${names[kind] ?? kind}${variant?.name ? ` of ${variant.name}` : ""}`;
}
