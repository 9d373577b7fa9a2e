import { applicationError, validationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { readImage } from "./image-input";
import { productMedia } from "./media";
import { amount, compareAmounts } from "./pricing";
import type { MediaInput, VariantInput } from "./product-input";
import { allProducts } from "./store";
import type { Product, ProductMedia, ProductOption, Variant, VariantChoice } from "./types";

/** Variants as sent, checked against the product's options and against other products. */
export function buildVariants(
  world: World,
  inputs: readonly VariantInput[],
  options: readonly ProductOption[],
  before: Product | undefined,
): Variant[] {
  if (inputs.length === 0) {
    throw validationError({
      field: "product.variantsInfo",
      description: "must not be empty",
      violatedRule: "REQUIRED_FIELD",
    });
  }
  const known = new Map(before?.variantsInfo.variants.map((variant) => [variant.id, variant]));
  const variants = inputs.map((input): Variant => {
    const actual = amount(input.price.actualPrice.amount);
    const compareAt = input.price.compareAtPrice ? amount(input.price.compareAtPrice.amount) : undefined;
    if (compareAt !== undefined && compareAmounts(compareAt, actual) < 0) {
      throw applicationError(
        428,
        "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE",
        "A compare-at price must not be below the price.",
      );
    }
    const pricePerUnit = known.get(input.id ?? "")?.physicalProperties?.pricePerUnit;
    const cost = input.revenueDetails?.cost ? amount(input.revenueDetails.cost.amount) : undefined;
    const weight = input.physicalProperties?.weight;
    return {
      id: input.id && known.has(input.id) ? input.id : world.newId(),
      visible: input.visible ?? true,
      ...(input.sku ? { sku: input.sku } : {}),
      ...(input.barcode ? { barcode: input.barcode } : {}),
      choices: alignedChoices(input, options),
      price: {
        actualPrice: { amount: actual },
        ...(compareAt === undefined ? {} : { compareAtPrice: { amount: compareAt } }),
      },
      ...(cost === undefined ? {} : { cost: { amount: cost } }),
      physicalProperties: {
        ...(weight === undefined || weight === null ? {} : { weight }),
        ...(pricePerUnit ? { pricePerUnit } : {}),
      },
      ...(input.media ? { media: mediaFrom(input.media) } : {}),
      inventoryStatus: { inStock: false, preorderEnabled: false },
    };
  });
  refuseRepeats(variants);
  refuseTaken(world, variants, before);
  return variants;
}

/** One choice per option, in option order. */
function alignedChoices(input: VariantInput, options: readonly ProductOption[]): VariantChoice[] {
  const sent = input.choices ?? [];
  const found = options.map((option): VariantChoice => {
    const entry = sent.find(
      ({ optionChoiceIds, optionChoiceNames }) =>
        optionChoiceIds?.optionId === option.id || optionChoiceNames?.optionName === option.name,
    );
    if (!entry) {
      throw applicationError(
        428,
        "MISSING_VARIANT_OPTION_CHOICE",
        `A variant has no choice for '${option.name}'.`,
      );
    }
    const choice = option.choicesSettings.choices.find(
      ({ choiceId, name }) =>
        choiceId === entry.optionChoiceIds?.choiceId || name === entry.optionChoiceNames?.choiceName,
    );
    if (!choice) throw notAligned();
    return {
      optionChoiceIds: { optionId: option.id, choiceId: choice.choiceId },
      optionChoiceNames: {
        optionName: option.name,
        choiceName: choice.name,
        renderType: option.optionRenderType,
      },
    };
  });
  if (sent.length > options.length) throw notAligned();
  return found;
}

export function notAligned() {
  return applicationError(
    428,
    "VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT",
    "The variants do not fit the product's options; send both together.",
  );
}

function refuseRepeats(variants: readonly Variant[]): void {
  const combinations = variants.map(({ choices }) =>
    choices.map(({ optionChoiceIds }) => optionChoiceIds.choiceId).join(),
  );
  if (new Set(combinations).size < combinations.length) {
    throw applicationError(428, "DUPLICATE_VARIANT_OPTION_CHOICE", "Two variants have the same choices.");
  }
  const barcodes = variants.flatMap(({ barcode }) => barcode ?? []);
  if (new Set(barcodes).size < barcodes.length) {
    throw applicationError(409, "DUPLICATE_BARCODE_ERROR", "Two variants have the same barcode.");
  }
}

function refuseTaken(world: World, variants: readonly Variant[], before: Product | undefined): void {
  const skus = new Set(variants.flatMap(({ sku }) => sku ?? []));
  const barcodes = new Set(variants.flatMap(({ barcode }) => barcode ?? []));
  if (skus.size === 0 && barcodes.size === 0) return;
  for (const product of allProducts(world.state.catalog)) {
    if (product.id === before?.id) continue;
    for (const { sku, barcode } of product.variantsInfo.variants) {
      if (sku && skus.has(sku)) {
        throw applicationError(409, "SKU_ALREADY_EXIST_ERROR", `Another product has the SKU '${sku}'.`);
      }
      if (barcode && barcodes.has(barcode)) {
        throw applicationError(
          409,
          "BARCODE_ALREADY_EXIST_ERROR",
          `Another product has the barcode '${barcode}'.`,
        );
      }
    }
  }
}

/** A picture as sent: by id, by address, or whole. */
export function mediaFrom(input: MediaInput): ProductMedia {
  const image = readImage({
    ...input.image,
    id: input.image?.id ?? input.id,
    url: input.image?.url ?? input.url,
  });
  const altText = input.altText ?? image.altText;
  return productMedia({ ...image, ...(altText ? { altText } : {}) });
}
