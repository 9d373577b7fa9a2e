import { type Attribute, attributeOf, namedChoices } from "@/lib/catalog/attributes";
import type { OfferedProduct } from "@/lib/catalog/export-types";
import { plainText } from "@/lib/catalog/rich-text";
import type { Product, StockStatus, Variant } from "@/lib/catalog/types";
import type { Picture } from "@/lib/media";
import type { Money } from "@/lib/money";

/** An item of a Google Merchant feed: attribute names as Google has them, in its order; repeated ones as lists. */
export type GoogleItem = Record<string, string | string[]>;

/** Google cuts off or refuses what is longer. */
const longest = { title: 150, description: 5000, link: 2000 };
/** Beside the main one. */
const mostPictures = 10;

const availability: Record<StockStatus, string> = {
  "in-stock": "in_stock",
  "low-stock": "in_stock",
  // Google also wants to know from when; Wix has a sentence for that and no date. Better refused there than untrue.
  "pre-order": "preorder",
  "sold-out": "out_of_stock",
};

export interface GoogleContext {
  /** Absolute address of a product's page. */
  urlOf: (product: Product) => string;
  condition?: "new" | "used" | "refurbished";
}

/**
 * A product as Google Merchant Center takes it: one item for every variant, held together by `item_group_id`, each with
 * the address that opens the page with that variant chosen. What can only be subscribed to has no price that Google
 * would take, and no items.
 */
export function googleItems({ product, weights }: OfferedProduct, context: GoogleContext): GoogleItem[] {
  if (product.subscription?.oneTime === false) return [];
  const pictures = product.media.flatMap((media) => (media.kind === "image" ? [media] : []));
  const url = context.urlOf(product);
  const several = product.options.length > 0;
  const description = plainText(product.description) || product.summary || product.name;
  return product.variants.map((variant): GoogleItem => {
    const choices = namedChoices(product, variant);
    const picture = variant.picture ?? choicePicture(product, variant) ?? pictures[0];
    const others = pictures.filter(({ src }) => src !== picture?.src).slice(0, mostPictures);
    const title = [product.name, ...choices.map(({ choice }) => choice)].join(", ");
    const weight = weights[variant.id];
    return {
      id: several ? variant.id : product.id,
      ...(several && { item_group_id: product.id }),
      title: title.slice(0, longest.title),
      description: description.slice(0, longest.description),
      link: several ? `${url}?variant=${encodeURIComponent(variant.id)}` : url,
      ...(several && { canonical_link: url }),
      ...(picture && { image_link: picture.src }),
      ...(others.length > 0 && { additional_image_link: others.map(({ src }) => src) }),
      availability: availability[variant.stock],
      ...pricesOf(variant),
      ...(product.brand && { brand: product.brand }),
      ...(variant.gtin ? { gtin: variant.gtin } : { identifier_exists: "no" }),
      ...(context.condition && { condition: context.condition }),
      ...attributesOf(choices),
      ...(product.breadcrumbs.length > 0 && {
        product_type: product.breadcrumbs.map(({ name }) => name).join(" > "),
      }),
      ...(weight && { shipping_weight: weight }),
    };
  });
}

function pricesOf({ price, compareAt }: Variant): GoogleItem {
  return compareAt ? { price: amount(compareAt), sale_price: amount(price) } : { price: amount(price) };
}

function amount(money: Money): string {
  return `${money.amount} ${money.currency}`;
}

function attributesOf(choices: ReturnType<typeof namedChoices>): GoogleItem {
  const known: Partial<Record<Attribute, string>> = {};
  for (const { option, choice } of choices) {
    const attribute = attributeOf(option);
    if (attribute) known[attribute] ??= choice;
  }
  return known;
}

function choicePicture(product: Product, variant: Variant): Picture | undefined {
  for (const option of product.options) {
    const picture = option.choices.find(({ id }) => id === variant.choices[option.id])?.pictures[0];
    if (picture) return picture;
  }
  return undefined;
}
