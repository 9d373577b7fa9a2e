import type { products } from "@wix/stores";
import { type ConvertContext, toIso } from "../convert-shared";
import type { ProductCard } from "../types";
import { toPictures } from "./convert-media";
import { toPriceRange } from "./convert-price";

/**
 * Listing card of one V1 product. A listing does not say what can be pre-ordered: that counts as sold out here.
 *
 * @returns undefined when the entity lacks what a card cannot do without: id, slug, name or price
 */
export function toProductCard(wix: products.Product, context: ConvertContext): ProductCard | undefined {
  const { _id: id, slug, name } = wix;
  const range = toPriceRange(wix);
  if (!id || !slug || !name || !range) return undefined;
  const [first, ...others] = toPictures(wix.media, name, context);
  const second = others.find(({ src }) => src !== first?.src);
  return {
    id,
    slug,
    name,
    ...(first && { picture: first }),
    ...(second && { alternate: second }),
    ...range,
    ...(wix.ribbon && { ribbon: wix.ribbon }),
    stock: toCardStock(wix.stock),
    simple: !wix.productOptions?.length && !wix.customTextFields?.length,
    swatches: toSwatches(wix),
    createdAt: toIso(wix._createdDate),
    updatedAt: toIso(wix.lastUpdated),
  };
}

function toCardStock(stock: products.Stock | undefined): ProductCard["stock"] {
  switch (stock?.inventoryStatus) {
    case "OUT_OF_STOCK":
      return "sold-out";
    case "PARTIALLY_OUT_OF_STOCK":
      return "some-sold-out";
    default:
      return "in-stock";
  }
}

function toSwatches({ productOptions }: products.Product): ProductCard["swatches"] {
  const colors = productOptions?.find(({ optionType }) => optionType === "color")?.choices ?? [];
  return colors.flatMap(({ value, description, visible }) =>
    visible !== false && value ? [{ name: description || value, colorCode: value }] : [],
  );
}
