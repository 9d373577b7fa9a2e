import type {
  Product,
  ProductMedia,
  ProductModifier,
  Variant,
  VariantChoice,
  WixImage,
} from "../catalog/types";

/** A modifier with what the buyer chose or typed. */
export interface ChosenModifier {
  modifier: ProductModifier;
  text: string;
  addedPrice: string;
  colorCode?: string;
}

export interface DescriptionLine {
  name: Translatable;
  plainText?: Translatable;
  colorInfo?: Translatable & { code: string };
}

interface Translatable {
  original: string;
  translated: string;
}

/** The sandbox has one language, so both texts are the same. */
export function both(text: string): Translatable {
  return { original: text, translated: text };
}

/** What tells a line from others of its product: the variant's choices, then the modifiers. */
export function describeLine(
  product: Product,
  variant: Variant,
  chosen: readonly ChosenModifier[],
): DescriptionLine[] {
  const fromOptions = variant.choices.map((choice) => {
    const { optionName, choiceName } = choice.optionChoiceNames;
    return descriptionLine(optionName, choiceName, optionChoice(product, choice)?.colorCode);
  });
  const fromModifiers = chosen.map(({ modifier, text, colorCode }) =>
    descriptionLine(modifier.freeTextSettings?.title ?? modifier.name, text, colorCode),
  );
  return [...fromOptions, ...fromModifiers];
}

function descriptionLine(name: string, value: string, colorCode: string | undefined): DescriptionLine {
  return colorCode
    ? { name: both(name), colorInfo: { ...both(value), code: colorCode } }
    : { name: both(name), plainText: both(value) };
}

/** The picture of the chosen colour where there is one, else the product's main picture. */
export function imageOf(product: Product, variant: Variant): WixImage | undefined {
  const ofChoice = variant.choices
    .map((choice): ProductMedia | undefined => optionChoice(product, choice)?.linkedMedia[0])
    .find((media) => media !== undefined);
  return (variant.media ?? ofChoice ?? product.media.main)?.image;
}

function optionChoice(product: Product, { optionChoiceIds: { optionId, choiceId } }: VariantChoice) {
  const option = product.options.find(({ id }) => id === optionId);
  return option?.choicesSettings.choices.find((choice) => choice.choiceId === choiceId);
}
