import type { inventoryItemsV3, productsV3, readOnlyVariantsV3 } from "@wix/stores";
import { toPicture, toVideo } from "@/lib/catalog/picture";
import type { Picture } from "@/lib/media";
import { toText } from "./description";
import {
  type DeskPicture,
  type EditableProduct,
  type EditableStock,
  type EditableVariant,
  type PricedVariant,
  type ProductRow,
  stockWords,
} from "./types";

/** What the converters need to know of this installation. */
export interface DeskContext {
  mediaOrigin: string;
  /** Where Wix does not say which. */
  currency: string;
}

type Item = inventoryItemsV3.InventoryItem;

/** A line of the list; undefined for something without an id. */
export function toRow(
  wix: productsV3.V3Product,
  items: Item[],
  { mediaOrigin, currency }: DeskContext,
): ProductRow | undefined {
  if (!wix._id || !wix.revision) return undefined;
  const own = items.filter(({ productId }) => productId === wix._id);
  const count = wix.variantSummary?.variantCount ?? 1;
  const single = wix.variantSummary?.minPriceVariant;
  const only = count === 1 && single ? toVariant(single, own) : undefined;
  const picture = stillOf(wix.media?.main, mediaOrigin);
  const counted = own.length > 0 && own.every(({ trackQuantity }) => trackQuantity);
  const min = plainAmount(wix.actualPriceRange?.minValue?.amount);
  return {
    id: wix._id,
    slug: wix.slug ?? "",
    name: wix.name ?? "",
    visible: wix.visible !== false,
    ...(picture && { picture }),
    price: { min, max: plainAmount(wix.actualPriceRange?.maxValue?.amount) || min },
    currency: wix.currency ?? currency,
    variantCount: count,
    revision: revisionOf(wix, own),
    ...(only && only.stock.length === 1 && { only }),
    ...(counted && { units: own.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0) }),
  };
}

/** A product as its form is filled. */
export function toEditable(
  wix: productsV3.V3Product,
  items: Item[],
  { mediaOrigin, currency }: DeskContext,
): EditableProduct {
  return {
    id: wix._id ?? "",
    slug: wix.slug ?? "",
    name: wix.name ?? "",
    revision: revisionOf(wix, items),
    visible: wix.visible !== false,
    currency: wix.currency ?? currency,
    description: toText(wix.description),
    pictures: (wix.media?.itemsInfo?.items ?? []).flatMap((media) => toDeskPicture(media, mediaOrigin)),
    variants: (wix.variantsInfo?.variants ?? []).flatMap((variant) => toVariant(variant, items) ?? []),
  };
}

function toVariant(wix: productsV3.Variant, items: Item[]): EditableVariant | undefined {
  if (!wix._id) return undefined;
  const own = items.filter(({ variantId }) => variantId === wix._id);
  return {
    id: wix._id,
    name: variantName(wix.choices),
    ...toPrices(wix.price),
    sku: wix.sku ?? "",
    visible: wix.visible !== false,
    stock: own.length > 0 ? own.map(toStock) : [{ itemId: "new", value: stockWords.gone }],
  };
}

/** Amounts as a form holds them, e.g. `20` or `19.5`; `compareAt` is "" where there is none. */
export function toPrices(price: productsV3.PriceInfo | undefined): { price: string; compareAt: string } {
  return {
    price: plainAmount(price?.actualPrice?.amount) || "0",
    compareAt: plainAmount(price?.compareAtPrice?.amount),
  };
}

/** A variant for the preview of a change of prices. */
export function toPriced(wix: readOnlyVariantsV3.ReadOnlyVariant): PricedVariant | undefined {
  const id = wix.variantId ?? wix._id;
  const productId = wix.productData?.productId;
  if (!id || !productId) return undefined;
  return {
    variantId: id,
    productId,
    product: wix.productData?.name ?? "",
    name: variantName(wix.optionChoices),
    ...toPrices(wix.price),
  };
}

function toStock({ _id, trackQuantity, quantity, inStock, availabilityStatus }: Item): EditableStock {
  const there = inStock ?? availabilityStatus === "IN_STOCK";
  const value = trackQuantity ? String(quantity ?? 0) : there ? stockWords.there : stockWords.gone;
  return { itemId: _id ?? "new", value };
}

function toDeskPicture(wix: productsV3.ProductMedia, mediaOrigin: string): DeskPicture[] {
  if (!wix._id) return [];
  const picture = stillOf(wix, mediaOrigin);
  return [{ id: wix._id, alt: wix.altText ?? "", ...(picture && { picture }) }];
}

function stillOf(wix: productsV3.ProductMedia | undefined, mediaOrigin: string): Picture | undefined {
  const alt = wix?.altText ?? "";
  return toPicture(wix?.image, alt, mediaOrigin) ?? toVideo(wix?.video, alt, mediaOrigin)?.poster;
}

/** Its choices, as one says them; "" for a product without options. */
export function variantName(
  choices: { optionChoiceNames?: { choiceName?: string | null } }[] | undefined,
): string {
  return (choices ?? []).flatMap(({ optionChoiceNames }) => optionChoiceNames?.choiceName ?? []).join(", ");
}

/** A product and its stock have revisions of their own; what a form shows belongs to all of them. */
function revisionOf(wix: productsV3.V3Product, items: Item[]): string {
  return [wix.revision, ...items.map(({ _id, revision }) => `${_id}:${revision}`)].join(" ");
}

/** `20` for `20.00`: one way to write an amount. */
function plainAmount(amount: string | null | undefined): string {
  return amount?.includes(".") ? amount.replace(/\.?0+$/, "") : (amount ?? "");
}
