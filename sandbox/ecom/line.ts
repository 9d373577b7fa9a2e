import { availability, findVariant } from "../catalog/stock";
import { productById } from "../catalog/store";
import type { Product, ProductModifier, Variant, WixImage } from "../catalog/types";
import { sum, times } from "../kernel/money";
import type { World } from "../kernel/world";
import { type CatalogReference, type LineRecord, storesAppId } from "./state";

export type LineStatus = "IN_STOCK" | "PARTIALLY_IN_STOCK" | "OUT_OF_STOCK" | "REMOVED_FROM_CATALOG";

/** A cart line with everything the catalogue says about it at this moment. */
export interface LiveLine {
  record: LineRecord;
  status: LineStatus;
  requested: number;
  confirmed: number;
  /** Absent: not tracked. */
  available?: number;
  preorder: boolean;
  name: string;
  unitPrice: string;
  /** Before it was reduced; equal to `unitPrice` otherwise. */
  fullPrice: string;
  totalPrice: string;
  descriptionLines: DescriptionLine[];
  image?: WixImage;
  slug: string;
  digital: boolean;
  sku?: string;
  weight?: number;
}

export interface DescriptionLine {
  name: { original: string; translated: string };
  plainText?: { original: string; translated: string };
  colorInfo?: { original: string; translated: string; code: string };
}

/** Why a reference cannot become a line. */
export type Unresolved = "missing-variant" | "not-found";

interface Found {
  product: Product;
  variant: Variant;
  chosen: { modifier: ProductModifier; text: string; addedPrice: string; colorCode?: string }[];
}

/** Finds what a catalogue reference means, modifiers included. Hidden products do not exist here. */
export function resolveReference(world: World, reference: CatalogReference): Found | Unresolved {
  if (reference.appId !== storesAppId) return "not-found";
  const product = productById(world.state.catalog, reference.catalogItemId);
  if (!product?.visible) return "not-found";
  const variantId = reference.options?.variantId;
  if (!variantId && product.options.length > 0) return "missing-variant";
  const found = findVariant(world, product.id, variantId);
  if (!found?.variant.visible) return "not-found";
  const chosen = chosenModifiers(product, reference);
  return chosen ? { ...found, chosen } : "not-found";
}

/**
 * The modifiers somebody chose; undefined when a mandatory one is missing or a choice does not exist.
 * Inferred: the catalogue then does not know the item, as with an unknown variant.
 */
function chosenModifiers(product: Product, reference: CatalogReference): Found["chosen"] | undefined {
  const options = reference.options?.options ?? {};
  const texts = reference.options?.customTextFields ?? {};
  const chosen: Found["chosen"] = [];
  for (const modifier of product.modifiers) {
    const settings = modifier.freeTextSettings;
    const given = settings ? texts[settings.key] : options[modifier.key];
    if (!given) {
      if (modifier.mandatory) return undefined;
      continue;
    }
    if (settings) {
      if (given.length > settings.maxCharCount || given.length < settings.minCharCount) return undefined;
      chosen.push({ modifier, text: given, addedPrice: settings.defaultAddedPrice });
      continue;
    }
    const choice = modifier.choicesSettings?.choices.find(({ key, name }) => key === given || name === given);
    if (!choice) return undefined;
    const { name, addedPrice, colorCode } = choice;
    chosen.push({ modifier, text: name, addedPrice, ...(colorCode ? { colorCode } : {}) });
  }
  return chosen;
}

/** Reads a line's name, price and stock from the catalogue. */
export function liveLine(world: World, record: LineRecord): LiveLine {
  const found = resolveReference(world, record.reference);
  if (typeof found === "string") return removedLine(world, record);
  const { product, variant, chosen } = found;
  const stock = availability(world, product.id, variant.id);
  const requested = record.requestedQuantity;
  const confirmed = stock.status === "OUT_OF_STOCK" ? 0 : Math.min(requested, stock.quantity ?? requested);
  const added = sum(chosen.map(({ addedPrice }) => addedPrice || "0"));
  const unitPrice = sum([variant.price.actualPrice.amount, added]);
  const fullPrice = sum([(variant.price.compareAtPrice ?? variant.price.actualPrice).amount, added]);
  const image = imageOf(product, variant);
  return {
    record,
    status: statusOf(requested, confirmed),
    requested,
    confirmed,
    ...(stock.quantity === undefined ? {} : { available: stock.quantity }),
    preorder: stock.status === "PREORDER",
    name: product.name,
    unitPrice,
    fullPrice,
    totalPrice: times(unitPrice, confirmed),
    descriptionLines: describe(product, variant, chosen),
    ...(image ? { image } : {}),
    slug: product.slug,
    digital: product.productType === "DIGITAL",
    ...(variant.sku ? { sku: variant.sku } : {}),
    ...(variant.physicalProperties?.weight === undefined ? {} : { weight: variant.physicalProperties.weight }),
  };
}

function statusOf(requested: number, confirmed: number): LineStatus {
  if (confirmed === 0) return "OUT_OF_STOCK";
  return confirmed < requested ? "PARTIALLY_IN_STOCK" : "IN_STOCK";
}

/** A line whose product has been hidden, deleted or changed under it. */
function removedLine(world: World, record: LineRecord): LiveLine {
  const product = productById(world.state.catalog, record.reference.catalogItemId);
  return {
    record,
    status: "REMOVED_FROM_CATALOG",
    requested: record.requestedQuantity,
    confirmed: 0,
    available: 0,
    preorder: false,
    name: product?.name ?? "Unavailable item",
    unitPrice: "0",
    fullPrice: "0",
    totalPrice: "0",
    descriptionLines: [],
    slug: product?.slug ?? "",
    digital: product?.productType === "DIGITAL",
  };
}

function describe(product: Product, variant: Variant, chosen: Found["chosen"]): DescriptionLine[] {
  const both = (text: string) => ({ original: text, translated: text });
  const fromOptions = variant.choices.map(({ optionChoiceIds, optionChoiceNames }): DescriptionLine => {
    const option = product.options.find(({ id }) => id === optionChoiceIds.optionId);
    const choice = option?.choicesSettings.choices.find(({ choiceId }) => choiceId === optionChoiceIds.choiceId);
    const name = both(optionChoiceNames.optionName);
    const value = both(optionChoiceNames.choiceName);
    return choice?.colorCode ? { name, colorInfo: { ...value, code: choice.colorCode } } : { name, plainText: value };
  });
  const fromModifiers = chosen.map(
    ({ modifier, text }): DescriptionLine => ({
      name: both(modifier.freeTextSettings?.title ?? modifier.name),
      plainText: both(text),
    }),
  );
  return [...fromOptions, ...fromModifiers];
}

/** The picture of the chosen colour where there is one, else the product's main picture. */
function imageOf(product: Product, variant: Variant): WixImage | undefined {
  if (variant.media) return variant.media.image;
  for (const { optionChoiceIds } of variant.choices) {
    const option = product.options.find(({ id }) => id === optionChoiceIds.optionId);
    const choice = option?.choicesSettings.choices.find(({ choiceId }) => choiceId === optionChoiceIds.choiceId);
    const media = choice?.linkedMedia[0];
    if (media) return media.image;
  }
  return product.media.main?.image;
}
