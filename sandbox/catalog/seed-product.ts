import type { SeedProduct, SeedVariant } from "../seed/types";
import { seedIds, stableId } from "./ids";
import { filmMedia, productMedia, wixImage } from "./media";
import { amount, priceRanges } from "./pricing";
import { documentOf, type SeedContext } from "./seed-context";
import { assignBrand, assignInfoSections, assignRibbon, expandModifiers, expandOptions } from "./seed-parts";
import { seoOfSeed } from "./seo";
import { trackingOf } from "./stock";
import { statusOf, stockOf, withStock } from "./stock-status";
import type {
  InventoryItem,
  Product,
  ProductMedia,
  ProductOption,
  Subscription,
  Variant,
  VariantChoice,
} from "./types";

/** A written-down product as a Wix product with one stock record per variant. */
export function expandProduct(
  context: SeedContext,
  seed: SeedProduct,
): { product: Product; items: InventoryItem[] } {
  const id = stableId("product", seed.slug);
  const media = seed.pictures.map((picture) => productMedia(wixImage(picture)));
  media.splice(3, 0, ...(seed.films ?? []).map(filmMedia));
  const options = expandOptions(context, seed, media);
  const made = expandVariants(id, seed, options, media);
  const items = made.map(({ item }) => item);
  const itemOf = new Map(items.map((item) => [item.variantId, item]));
  const variants = made.map(({ variant }) => variant);
  const main = media[0];
  const ribbon = assignRibbon(context, seed);
  const brand = assignBrand(context, seed);
  const product: Product = {
    id,
    revision: "1",
    createdDate: seed.createdDate,
    updatedDate: seed.createdDate,
    name: seed.name,
    slug: seed.slug,
    handle: seed.slug,
    productType: seed.type ?? "PHYSICAL",
    visible: seed.visible ?? true,
    visibleInPos: true,
    ...(seed.description.length > 0
      ? { description: documentOf(context, seed.description, seed.createdDate) }
      : {}),
    media: { ...(main ? { main } : {}), itemsInfo: { items: allMedia(media, options) } },
    options,
    modifiers: expandModifiers(context, seed),
    ...(brand ? { brand } : {}),
    ...(ribbon ? { ribbon } : {}),
    infoSections: assignInfoSections(context, seed),
    ...(seed.type === "DIGITAL"
      ? {}
      : {
          physicalProperties: {
            shippingWeightRange: { minValue: seed.weightKg ?? 0, maxValue: seed.weightKg ?? 0 },
            ...(seed.unit
              ? {
                  pricePerUnit: {
                    quantity: seed.unit.quantity,
                    measurementUnit: seed.unit.measurementUnit,
                  },
                }
              : {}),
          },
        }),
    ...(seed.subscriptions ? { subscriptionDetails: subscriptionsOf(seed.slug, seed.subscriptions) } : {}),
    mainCategoryId: categoryId(context, seed, seed.categories[0] ?? "all-products"),
    memberships: [...seed.categories, "all-products"].map((slug) => ({
      categoryId: categoryId(context, seed, slug),
      addedDate: seed.createdDate,
    })),
    variantsInfo: { variants },
    variantSummary: { variantCount: variants.length },
    ...priceRanges(variants),
    inventory: {
      availabilityStatus: "OUT_OF_STOCK",
      preorderStatus: "DISABLED",
      preorderAvailability: "NO_VARIANTS",
    },
    seoData: seoOfSeed(seed.seo),
    taxGroupId: "00000000-0000-0000-0000-000000000000",
  };
  return { product: withStock(product, (variantId) => itemOf.get(variantId)), items };
}

function subscriptionsOf(slug: string, { plans, oneTime }: NonNullable<SeedProduct["subscriptions"]>) {
  return {
    subscriptions: plans.map(
      ({ title, description, frequency, interval, billingCycles, percentOff }): Subscription => ({
        id: stableId("subscription", slug, title),
        title,
        ...(description === undefined ? {} : { description }),
        visible: true,
        frequency,
        interval,
        ...(billingCycles === undefined ? { autoRenewal: true } : { billingCycles }),
        ...(percentOff === undefined ? {} : { discount: { type: "PERCENT", percentOff } }),
      }),
    ),
    allowOneTimePurchases: oneTime,
  };
}

function physicalOf({ weightKg, unit }: SeedProduct): NonNullable<Variant["physicalProperties"]> {
  return {
    ...(weightKg === undefined ? {} : { weight: weightKg }),
    ...(unit
      ? { pricePerUnit: { settings: { quantity: unit.contains, measurementUnit: unit.measurementUnit } } }
      : {}),
  };
}

function categoryId(context: SeedContext, seed: SeedProduct, slug: string): string {
  const id = context.categoryIds.get(slug);
  if (!id) throw new Error(`Seed product '${seed.slug}' is in the unknown category '${slug}'.`);
  return id;
}

/** A product's own pictures, then those only a choice has. */
function allMedia(own: readonly ProductMedia[], options: readonly ProductOption[]): ProductMedia[] {
  const byId = new Map(own.map((media) => [media.id, media]));
  for (const option of options) {
    for (const choice of option.choicesSettings.choices) {
      for (const media of choice.linkedMedia) if (!byId.has(media.id)) byId.set(media.id, media);
    }
  }
  return [...byId.values()];
}

interface MadeVariant {
  variant: Variant;
  item: InventoryItem;
}

/** Every combination of choices that is made. */
function expandVariants(
  productId: string,
  seed: SeedProduct,
  options: readonly ProductOption[],
  media: readonly ProductMedia[],
): MadeVariant[] {
  const combinations = options.reduce<number[][]>(
    (rows, option) =>
      rows.flatMap((row) => option.choicesSettings.choices.map((_, index) => [...row, index])),
    [[]],
  );
  return combinations.flatMap((picked, place) => {
    const names = picked.map((index, option) => options[option]?.choicesSettings.choices[index]?.name ?? "");
    const exception = seed.variants?.[names.join(" / ")] ?? {};
    if (exception.missing) return [];
    const price = exception.price ?? raised(seed.price, seed, picked);
    const compareAt =
      exception.compareAtPrice ?? (seed.compareAtPrice && raised(seed.compareAtPrice, seed, picked));
    const image = variantMedia(options, picked) ?? media[0];
    const id = stableId("variant", seed.slug, ...names);
    const item = stockItem(productId, seed, id, exception);
    const variant: Variant = {
      id,
      visible: exception.visible ?? true,
      ...(seed.barcode && options.length === 0 ? { barcode: seed.barcode } : {}),
      sku: options.length === 0 ? seed.sku : `${seed.sku}-${String(place + 1).padStart(2, "0")}`,
      choices: options.map((option, at) => choiceOf(option, picked[at] ?? 0)),
      price: {
        actualPrice: { amount: amount(price) },
        ...(compareAt ? { compareAtPrice: { amount: amount(compareAt) } } : {}),
      },
      ...(seed.type === "DIGITAL" ? {} : { physicalProperties: physicalOf(seed) }),
      ...(image ? { media: image } : {}),
      inventoryStatus: stockOf(item),
    };
    return [{ variant, item }];
  });
}

/** A price with what the picked choices add, in thousandths so that no decimal is lost. */
function raised(price: string, seed: SeedProduct, picked: readonly number[]): string {
  const added = picked.map((index, option) => seed.options?.[option]?.choices[index]?.addedPrice ?? "0");
  const total = [price, ...added].reduce((sum, part) => sum + Math.round(Number(part) * 1000), 0);
  return (total / 1000).toFixed(3);
}

const choices = new WeakMap<ProductOption, VariantChoice[]>();

/** The choice as variants hold it; one object per choice however many variants have it. */
function choiceOf(option: ProductOption, index: number): VariantChoice {
  const known = choices.get(option);
  const list =
    known ??
    option.choicesSettings.choices.map((choice) => ({
      optionChoiceIds: { optionId: option.id, choiceId: choice.choiceId },
      optionChoiceNames: {
        optionName: option.name,
        choiceName: choice.name,
        renderType: option.optionRenderType,
      },
    }));
  if (!known) choices.set(option, list);
  const choice = list[index];
  if (!choice) throw new Error(`Option '${option.name}' has no choice ${index}.`);
  return choice;
}

function variantMedia(
  options: readonly ProductOption[],
  picked: readonly number[],
): ProductMedia | undefined {
  for (const [at, option] of options.entries()) {
    const [first] = option.choicesSettings.choices[picked[at] ?? 0]?.linkedMedia ?? [];
    if (first) return first;
  }
  return undefined;
}

function stockItem(
  productId: string,
  seed: SeedProduct,
  variantId: string,
  exception: SeedVariant,
): InventoryItem {
  const preorder = seed.preorder && exception.preorder !== false ? seed.preorder : undefined;
  const item = {
    id: stableId("inventory", variantId),
    revision: "1",
    createdDate: seed.createdDate,
    updatedDate: seed.createdDate,
    productId,
    variantId,
    locationId: seedIds.locationId,
    ...trackingOf(exception.stock ?? seed.stock),
    preorderInfo: preorder
      ? { enabled: true, message: preorder.message, limit: preorder.limit, counter: 0 }
      : { enabled: false },
  };
  return { ...item, availabilityStatus: statusOf(item) };
}
