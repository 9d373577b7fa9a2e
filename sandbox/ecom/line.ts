import { subscriptionPrice } from "../catalog/special-prices";
import { type Availability, availability, findVariant } from "../catalog/stock";
import { productById } from "../catalog/store";
import type { Product, Subscription, Variant, WixImage } from "../catalog/types";
import { variantMeant } from "../catalog-v1/reference";
import { sum, times } from "../kernel/money";
import type { World } from "../kernel/world";
import { type ChosenModifier, type DescriptionLine, describeLine, imageOf } from "./line-text";
import { type CatalogReference, type LineRecord, storesAppId } from "./state";

export type LineStatus = "IN_STOCK" | "PARTIALLY_IN_STOCK" | "OUT_OF_STOCK" | "REMOVED_FROM_CATALOG";

/** A cart line with everything the catalogue says about it at this moment. */
export interface LiveLine {
  record: LineRecord;
  /** Absent once the item has left the catalogue. */
  variantId?: string;
  status: LineStatus;
  requested: number;
  confirmed: number;
  /** Absent: not tracked. */
  available?: number;
  /** It will be sent once there is stock again. */
  preorder: boolean;
  name: string;
  unitPrice: string;
  /** Before it was reduced; equal to `unitPrice` otherwise. */
  fullPrice: string;
  /** What the chosen modifiers add to one unit; part of both prices. */
  modifiersPrice: string;
  totalPrice: string;
  descriptionLines: DescriptionLine[];
  /** How often it is sent and paid for again, when it was not bought once. */
  subscription?: Subscription;
  image?: WixImage;
  slug: string;
  digital: boolean;
  sku?: string;
  weight?: number;
}

/** Why a reference cannot become a line. */
export type Unresolved = "missing-variant" | "not-found";

interface Found {
  product: Product;
  variant: Variant;
  chosen: ChosenModifier[];
  subscription?: Subscription;
}

/** Finds what a catalogue reference means, modifiers included. Hidden products do not exist here. */
export function resolveReference(world: World, reference: CatalogReference): Found | Unresolved {
  if (reference.appId !== storesAppId) return "not-found";
  const product = productById(world.state.catalog, reference.catalogItemId);
  if (!product?.visible) return "not-found";
  const variant = variantIn(world, product, reference);
  if (typeof variant === "string") return variant;
  if (!variant?.visible) return "not-found";
  const chosen = chosenModifiers(product, reference);
  const subscription = chosenSubscription(product, reference);
  if (!chosen || subscription === "unknown") return "not-found";
  return { product, variant, chosen, ...(subscription ? { subscription } : {}) };
}

function variantIn(
  world: World,
  product: Product,
  { options = {} }: CatalogReference,
): Variant | Unresolved | undefined {
  if (world.state.catalog.version === "V1_CATALOG") return variantMeant(product, options);
  if (!options.variantId && product.options.length > 0) return "missing-variant";
  return findVariant(world, product.id, options.variantId)?.variant;
}

/**
 * The subscription somebody chose; undefined when it is bought once. Inferred: a subscription the product does not have,
 * and none where it cannot be bought once, are items the catalogue does not know.
 */
function chosenSubscription(
  { subscriptionDetails }: Product,
  reference: CatalogReference,
): Subscription | "unknown" | undefined {
  const id = reference.options?.subscriptionOptionId;
  if (!id) return subscriptionDetails?.allowOneTimePurchases === false ? "unknown" : undefined;
  const known = subscriptionDetails?.subscriptions.find((one) => one.id === id && one.visible);
  return known ?? "unknown";
}

/**
 * The modifiers somebody chose; undefined when a mandatory one is missing or a choice does not exist.
 * Inferred: the catalogue then does not know the item, as with an unknown variant.
 */
function chosenModifiers(product: Product, reference: CatalogReference): ChosenModifier[] | undefined {
  const options = reference.options?.options ?? {};
  const texts = reference.options?.customTextFields ?? {};
  const chosen: ChosenModifier[] = [];
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

/**
 * Reads lines' names, prices and stock from the catalogue. Lines of the same variant share its stock: the ones
 * further down get what the ones above leave.
 */
export function liveLines(world: World, records: readonly LineRecord[]): LiveLine[] {
  const claimed = new Map<string, number>();
  return records.map((record) => {
    const found = resolveReference(world, record.reference);
    if (typeof found === "string") return removedLine(world, record);
    const stock = stockKey(found);
    const before = claimed.get(stock) ?? 0;
    const line = liveLine(world, record, found, before);
    claimed.set(stock, before + line.confirmed);
    return line;
  });
}

/** Variants that are not managed have one stock together. */
function stockKey({ product, variant }: Found): string {
  return product.manageVariants === false ? product.id : variant.id;
}

function liveLine(
  world: World,
  record: LineRecord,
  { product, variant, chosen, subscription }: Found,
  claimed: number,
): LiveLine {
  const stock = stockFor(record.reference, availability(world, product.id, variant.id));
  const requested = record.requestedQuantity;
  const available = stock.quantity === undefined ? undefined : Math.max(0, stock.quantity - claimed);
  const confirmed = Math.min(requested, available ?? requested);
  const modifiersPrice = sum(chosen.map(({ addedPrice }) => addedPrice || "0"));
  const { actualPrice, compareAtPrice } = variant.price;
  const price = subscription ? subscriptionPrice(variant, subscription) : actualPrice;
  const unitPrice = sum([price.amount, modifiersPrice]);
  const image = imageOf(product, variant);
  return {
    record,
    variantId: variant.id,
    status: statusOf(requested, confirmed),
    requested,
    confirmed,
    ...(available === undefined ? {} : { available }),
    preorder: stock.status === "PREORDER",
    name: product.name,
    unitPrice,
    fullPrice: sum([(compareAtPrice ?? actualPrice).amount, modifiersPrice]),
    modifiersPrice,
    totalPrice: times(unitPrice, confirmed),
    descriptionLines: describeLine(product, variant, chosen),
    ...(subscription ? { subscription } : {}),
    ...(image ? { image } : {}),
    slug: product.slug,
    digital: product.productType === "DIGITAL",
    ...(variant.sku ? { sku: variant.sku } : {}),
    ...(variant.physicalProperties?.weight === undefined
      ? {}
      : { weight: variant.physicalProperties.weight }),
  };
}

/** What is only to be had as a pre-order is sold out for whoever did not ask for one (`preOrderRequested`). */
function stockFor(reference: CatalogReference, stock: Availability): Availability {
  const refused = stock.status === "PREORDER" && reference.options?.preOrderRequested !== true;
  return refused ? { status: "OUT_OF_STOCK", quantity: 0 } : stock;
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
    modifiersPrice: "0",
    totalPrice: "0",
    descriptionLines: [],
    slug: product?.slug ?? "",
    digital: product?.productType === "DIGITAL",
  };
}
