import type { productsV3 } from "@wix/stores";
import { type ConvertContext, reducedFrom, toIso, toMoney } from "../convert-shared";
import { toPicture } from "../picture";
import type { PriceRange, ProductCard } from "../types";

type WixProduct = productsV3.V3Product;

/**
 * Listing card of one V3 product, as query and search answer it (no variants).
 *
 * @returns undefined when the entity lacks what a card cannot do without: id, slug, name or price
 */
export function toProductCard(product: WixProduct, context: ConvertContext): ProductCard | undefined {
  const { _id: id, slug, name } = product;
  const price = toPriceRange(product.actualPriceRange, product.currency);
  if (!id || !slug || !name || !price) return undefined;

  const [first, second] = pictures(product, name, context);
  const compareAt = reducedFrom(toPriceRange(product.compareAtPriceRange, product.currency), price);
  return {
    id,
    slug,
    name,
    ...(first && { picture: first }),
    ...(second && { alternate: second }),
    price,
    ...(compareAt && { compareAt }),
    ...(product.ribbon?.name && { ribbon: product.ribbon.name }),
    stock: toCardStock(product.inventory),
    simple: !product.options?.length && !product.modifiers?.length,
    swatches: toSwatches(product),
    createdAt: toIso(product._createdDate),
    updatedAt: toIso(product._updatedDate),
  };
}

/** Lowest and highest price; undefined when Wix did not say either of them or the currency. */
export function toPriceRange(
  range: WixProduct["actualPriceRange"],
  currency: string | null | undefined,
): PriceRange | undefined {
  const min = toMoney(range?.minValue?.amount, currency);
  const max = toMoney(range?.maxValue?.amount, currency);
  if (!min || !max) return undefined;
  return { min, max };
}

function toCardStock(inventory: WixProduct["inventory"]): ProductCard["stock"] {
  switch (inventory?.availabilityStatus) {
    case "OUT_OF_STOCK":
      return inventory.preorderStatus && inventory.preorderStatus !== "DISABLED" ? "pre-order" : "sold-out";
    case "PARTIALLY_OUT_OF_STOCK":
      return "some-sold-out";
    default:
      return inventory?.preorderStatus === "ENABLED" ? "pre-order" : "in-stock";
  }
}

function toSwatches(product: WixProduct): ProductCard["swatches"] {
  const option = product.options?.find((candidate) => candidate.optionRenderType === "SWATCH_CHOICES");
  const choices = option?.choicesSettings?.choices ?? [];
  return choices.flatMap((choice) =>
    choice.visible !== false && choice.name && choice.colorCode
      ? [{ name: choice.name, colorCode: choice.colorCode }]
      : [],
  );
}

function pictures(product: WixProduct, name: string, { mediaOrigin }: ConvertContext) {
  const items = product.media?.itemsInfo?.items ?? [];
  const all = [product.media?.main, ...items].flatMap((item) => {
    const picture = toPicture(item?.image, item?.altText || name, mediaOrigin);
    return picture ? [picture] : [];
  });
  const [first] = all;
  return [first, all.find((picture) => picture.src !== first?.src)];
}
