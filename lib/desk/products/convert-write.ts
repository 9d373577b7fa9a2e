import type { inventoryItemsV3, productsV3 } from "@wix/stores";
import type { Fields } from "@/lib/desk/merge";
import { toDocument } from "./description";
import type { NewProduct } from "./input";
import { stockWords } from "./types";

// What the desk sends to Wix. Fields that have not changed are left out; but Wix takes variants as one list, together
// with the options, and forgets what is missing in it, so there everything that was read goes back.

type WixVariant = productsV3.Variant;

/** The part of a product that changes; undefined when only its stock does. */
export function toProductUpdate(
  wix: productsV3.V3Product,
  changes: Fields,
): Omit<productsV3.UpdateProduct, "revision"> | undefined {
  const { name, visible, description, pictures } = changes;
  const media = pictures === undefined ? undefined : toMedia(pictures);
  const update: Omit<productsV3.UpdateProduct, "revision"> = {
    ...(name !== undefined && { name }),
    ...(visible !== undefined && { visible: visible === "yes" }),
    ...(description !== undefined && { description: toDocument(description) as productsV3.RichContent }),
    ...(media && { media }),
    ...(hasVariantChange(changes) && {
      options: (wix.options ?? []).map((option) => toOption(option, media?.itemsInfo.items)),
      variantsInfo: {
        variants: (wix.variantsInfo?.variants ?? []).map((variant) => toVariant(variant, changes)),
      },
    }),
  };
  return Object.keys(update).length > 0 ? update : undefined;
}

function hasVariantChange(changes: Fields): boolean {
  return Object.keys(changes).some((field) => /^(price|compareAt|sku)\./.test(field));
}

/** A variant whole, with its changes. Read-only parts stay behind. */
function toVariant(wix: WixVariant, changes: Fields): WixVariant {
  const price = changes[`price.${wix._id}`] ?? wix.price?.actualPrice?.amount ?? "0";
  const compareAt = changes[`compareAt.${wix._id}`] ?? wix.price?.compareAtPrice?.amount ?? "";
  const sku = changes[`sku.${wix._id}`] ?? wix.sku ?? "";
  const { weight, pricePerUnit, productDimensions, packageDimensions } = wix.physicalProperties ?? {};
  const cost = wix.revenueDetails?.cost?.amount;
  const file = wix.digitalProperties?.digitalFile?._id;
  return {
    ...(wix._id && { _id: wix._id }),
    visible: wix.visible ?? true,
    ...(sku && { sku }),
    ...(wix.barcode && { barcode: wix.barcode }),
    choices: (wix.choices ?? []).flatMap(({ optionChoiceIds }) =>
      optionChoiceIds ? [{ optionChoiceIds }] : [],
    ),
    price: {
      actualPrice: { amount: price },
      ...(compareAt && { compareAtPrice: { amount: compareAt } }),
    },
    ...(cost && { revenueDetails: { cost: { amount: cost } } }),
    ...(wix.physicalProperties && {
      physicalProperties: {
        ...(typeof weight === "number" && { weight }),
        ...(pricePerUnit?.settings && { pricePerUnit: { settings: pricePerUnit.settings } }),
        ...(productDimensions && { productDimensions }),
        ...(packageDimensions && { packageDimensions }),
      },
    }),
    ...(file && { digitalProperties: { digitalFile: { _id: file } } }),
  };
}

/** An option with its choices. A choice keeps the pictures the product still has. */
function toOption(
  wix: productsV3.ConnectedOption,
  pictures: { _id: string }[] | undefined,
): productsV3.ConnectedOption {
  const choices = (wix.choicesSettings?.choices ?? []).map(
    ({ choiceId, choiceType, name, colorCode, linkedMedia = [] }) => ({
      ...(choiceId && { choiceId }),
      ...(choiceType && { choiceType }),
      ...(name && { name }),
      ...(colorCode && { colorCode }),
      linkedMedia: linkedMedia.flatMap(({ _id }) =>
        _id && (!pictures || pictures.some((picture) => picture._id === _id)) ? [{ _id }] : [],
      ),
    }),
  );
  return {
    ...(wix._id && { _id: wix._id }),
    ...(wix.name && { name: wix.name }),
    ...(wix.optionRenderType && { optionRenderType: wix.optionRenderType }),
    choicesSettings: { choices },
  };
}

function toMedia(pictures: string) {
  const items = (JSON.parse(pictures) as { id: string; alt: string }[]).map(({ id, alt }) => ({
    _id: id,
    altText: alt,
  }));
  return { itemsInfo: { items } };
}

/** What changes in stock, each record with the revision that was read. */
export function toStockUpdates(
  items: inventoryItemsV3.InventoryItem[],
  changes: Fields,
): { field: string; item: { _id: string; revision: string } & StockValue }[] {
  return items.flatMap(({ _id, variantId, revision }) => {
    const field = `stock.${variantId}.${_id}`;
    const value = changes[field];
    return _id && revision && value !== undefined
      ? [{ field, item: { _id, revision, ...toStockValue(value) } }]
      : [];
  });
}

/** Stock of variants nobody has kept any of. */
export function toNewStock(
  productId: string,
  changes: Fields,
): { field: string; item: { productId: string; variantId: string } & StockValue }[] {
  return Object.entries(changes).flatMap(([field, value]) => {
    const variantId = /^stock\.([^.]+)\.new$/.exec(field)?.[1];
    return variantId ? [{ field, item: { productId, variantId, ...toStockValue(value) } }] : [];
  });
}

type StockValue = { quantity: number } | { inStock: boolean };

function toStockValue(value: string): StockValue {
  if (value === stockWords.there || value === stockWords.gone) return { inStock: value === stockWords.there };
  return { quantity: Number(value) };
}

/** A new product with one variant and its stock. Its address is Wix's to find. */
export function toCreation({
  name,
  description,
  price,
  compareAt,
  sku,
  stock,
  visible,
  pictures,
}: NewProduct) {
  return {
    name,
    productType: "PHYSICAL" as const,
    physicalProperties: {},
    visible: visible === "yes",
    ...(description.trim() && { description: toDocument(description) as productsV3.RichContent }),
    ...(pictures.length > 0 && { media: toMedia(JSON.stringify(pictures)) }),
    variantsInfo: {
      variants: [
        {
          price: {
            actualPrice: { amount: price },
            ...(compareAt && { compareAtPrice: { amount: compareAt } }),
          },
          ...(sku && { sku }),
          physicalProperties: {},
          inventoryItem: toStockValue(stock),
        },
      ],
    },
  };
}
