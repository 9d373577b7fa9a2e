import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { amount } from "./pricing";
import type { ChoiceInput, ModifierInput, OptionInput } from "./product-input";
import { touched } from "./store";
import type {
  Customization,
  CustomizationChoice,
  ModifierRenderType,
  OptionChoice,
  ProductMedia,
  ProductModifier,
  ProductOption,
} from "./types";

const mostOptions = 6;

/** Options as sent, on customizations that exist or are made for them. */
export function buildOptions(
  world: World,
  inputs: readonly OptionInput[],
  media: readonly ProductMedia[],
): ProductOption[] {
  if (inputs.length > mostOptions) {
    throw applicationError(
      428,
      "TOO_MANY_OPTIONS_IN_REQUEST",
      `A product has at most ${mostOptions} options.`,
    );
  }
  const names = inputs.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) {
    throw applicationError(428, "DUPLICATE_PRODUCT_OPTIONS", "Two options have the same name.");
  }
  return inputs.map((input) => {
    const customization = customizationFor(world, "PRODUCT_OPTION", input.optionRenderType, input);
    const choices = input.choicesSettings.choices.map((choice): OptionChoice => {
      const known = choiceFor(world, customization, choice);
      return {
        choiceId: known.id,
        key: known.key,
        name: known.name,
        choiceType: known.choiceType,
        ...(known.colorCode === undefined ? {} : { colorCode: known.colorCode }),
        linkedMedia: linkedMedia(choice, media),
        inStock: false,
        visible: false,
      };
    });
    return {
      id: customization.id,
      name: input.name,
      key: customization.key,
      optionRenderType: input.optionRenderType,
      choicesSettings: { choices },
    };
  });
}

/** Modifiers as sent, on customizations that exist or are made for them. */
export function buildModifiers(world: World, inputs: readonly ModifierInput[]): ProductModifier[] {
  return inputs.map((input): ProductModifier => {
    const customization = customizationFor(world, "MODIFIER", input.modifierRenderType, input);
    const base = {
      id: customization.id,
      name: input.name,
      key: customization.key,
      modifierRenderType: input.modifierRenderType,
      mandatory: input.mandatory ?? false,
    };
    if (input.modifierRenderType === "FREE_TEXT") {
      const settings = input.freeTextSettings;
      const title = settings?.title ?? input.name;
      return {
        ...base,
        freeTextSettings: {
          minCharCount: settings?.minCharCount ?? 0,
          maxCharCount: settings?.maxCharCount ?? 500,
          defaultAddedPrice: amount(settings?.defaultAddedPrice ?? "0"),
          title,
          key: title,
        },
      };
    }
    const choices = (input.choicesSettings?.choices ?? []).map((choice) => {
      const { id, ...known } = choiceFor(world, customization, choice);
      return { choiceId: id, ...known, addedPrice: amount(choice.addedPrice ?? "0") };
    });
    return { ...base, choicesSettings: { choices } };
  });
}

interface Wanted {
  id?: string | null | undefined;
  name: string;
}

function customizationFor(
  world: World,
  type: Customization["customizationType"],
  render: ModifierRenderType,
  wanted: Wanted,
): Customization {
  const { customizations } = world.state.catalog;
  if (wanted.id) {
    const known = customizations[wanted.id];
    if (!known)
      throw applicationError(428, "CUSTOMIZATION_NOT_EXIST", `There is no customization ${wanted.id}.`);
    return known;
  }
  const same = Object.values(customizations).find(
    (entry) =>
      entry.customizationType === type &&
      entry.customizationRenderType === render &&
      entry.name === wanted.name,
  );
  if (same) return same;
  const made: Customization = {
    id: world.newId(),
    ...touched(world),
    name: wanted.name,
    key: wanted.name,
    customizationType: type,
    customizationRenderType: render,
    ...(render === "FREE_TEXT" ? {} : { choicesSettings: { choices: [] } }),
  };
  customizations[made.id] = made;
  return made;
}

function choiceFor(world: World, customization: Customization, input: ChoiceInput): CustomizationChoice {
  const list = customization.choicesSettings?.choices ?? [];
  if (input.choiceId) {
    const known = list.find(({ id }) => id === input.choiceId);
    if (!known) throw applicationError(428, "CHOICE_NOT_EXIST", `There is no choice ${input.choiceId}.`);
    return known;
  }
  const same = list.find(
    ({ name, colorCode }) => name === input.name && (colorCode ?? "") === (input.colorCode ?? ""),
  );
  if (same) return same;
  const made: CustomizationChoice = {
    id: world.newId(),
    key: input.name,
    name: input.name,
    choiceType: input.choiceType,
    ...(input.colorCode ? { colorCode: input.colorCode } : {}),
  };
  list.push(made);
  return made;
}

/** A choice shows pictures of its product only. */
function linkedMedia(choice: ChoiceInput, media: readonly ProductMedia[]): ProductMedia[] {
  const wanted = [
    ...(choice.linkedMedia ?? []).map((entry) => entry.id ?? entry.image?.id ?? entry.url),
    ...(choice.media?.items ?? []).map((entry) => entry.mediaId ?? entry.url),
  ];
  return wanted.map((reference) => {
    const found = media.find((entry) => entry.id === reference || entry.image.url === reference);
    if (found) return found;
    throw applicationError(428, "PRODUCT_MEDIA_NOT_EXIST", `The product has no picture ${reference}.`);
  });
}
