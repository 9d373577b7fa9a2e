import type { SeedOption, SeedProduct } from "../seed/types";
import { stableId } from "./ids";
import { productMedia, wixImage } from "./media";
import { documentOf, type SeedContext } from "./seed-context";
import type {
  Customization,
  CustomizationChoice,
  InfoSectionInProduct,
  Named,
  NamedEntity,
  OptionChoice,
  ProductMedia,
  ProductModifier,
  ProductOption,
} from "./types";

/** The product's options; products that share an option's name and look share its customization. */
export function expandOptions(
  context: SeedContext,
  seed: SeedProduct,
  media: readonly ProductMedia[],
): ProductOption[] {
  const mediaById = new Map(media.map((entry) => [entry.id, entry]));
  return (seed.options ?? []).map((option) => {
    const known = context.options.get(option);
    if (known) return known;
    const optionRenderType = option.render === "swatch" ? "SWATCH_CHOICES" : "TEXT_CHOICES";
    const id = stableId("option", option.name, option.render);
    const choices = option.choices.map((choice): OptionChoice => {
      const plain = choiceOf(option, choice);
      return {
        choiceId: plain.id,
        key: plain.key,
        name: plain.name,
        choiceType: plain.choiceType,
        ...(plain.colorCode === undefined ? {} : { colorCode: plain.colorCode }),
        linkedMedia: (choice.pictures ?? []).map(
          (picture) => mediaById.get(picture.id) ?? productMedia(wixImage(picture)),
        ),
        inStock: true,
        visible: true,
      };
    });
    addCustomization(context, seed, {
      id,
      name: option.name,
      customizationType: "PRODUCT_OPTION",
      customizationRenderType: optionRenderType,
      choices: option.choices.map((choice) => choiceOf(option, choice)),
    });
    const made: ProductOption = {
      id,
      name: option.name,
      key: option.name,
      optionRenderType,
      choicesSettings: { choices },
    };
    if (option.choices.every(({ pictures }) => !pictures)) context.options.set(option, made);
    return made;
  });
}

function choiceOf(option: SeedOption, choice: SeedOption["choices"][number]): CustomizationChoice {
  return {
    id: stableId("choice", option.name, option.render, choice.name, choice.colorCode ?? ""),
    key: choice.name,
    name: choice.name,
    ...(option.render === "swatch" && choice.colorCode !== undefined
      ? { choiceType: "ONE_COLOR", colorCode: choice.colorCode }
      : { choiceType: "CHOICE_TEXT" }),
  };
}

/** The product's modifiers: what a buyer adds that makes no other variant. */
export function expandModifiers(context: SeedContext, seed: SeedProduct): ProductModifier[] {
  return (seed.modifiers ?? []).map((modifier): ProductModifier => {
    const id = stableId("modifier", modifier.kind, modifier.name);
    const base = { id, name: modifier.name, key: modifier.name, mandatory: modifier.mandatory };
    if (modifier.kind === "text") {
      const freeTextSettings = {
        minCharCount: modifier.minCharCount ?? 0,
        maxCharCount: modifier.maxCharCount,
        defaultAddedPrice: modifier.addedPrice ?? "0",
        title: modifier.title,
        key: modifier.title,
      };
      addCustomization(context, seed, {
        id,
        name: modifier.name,
        customizationType: "MODIFIER",
        customizationRenderType: "FREE_TEXT",
        freeTextInput: freeTextSettings,
      });
      return { ...base, modifierRenderType: "FREE_TEXT", freeTextSettings };
    }
    const choices = modifier.choices.map((choice) => ({
      choiceId: stableId("modifier-choice", modifier.name, choice.name),
      key: choice.name,
      name: choice.name,
      choiceType: choice.colorCode === undefined ? ("CHOICE_TEXT" as const) : ("ONE_COLOR" as const),
      ...(choice.colorCode === undefined ? {} : { colorCode: choice.colorCode }),
      addedPrice: choice.addedPrice ?? "0",
    }));
    const swatches = choices.every(({ colorCode }) => colorCode !== undefined);
    const renderType = swatches ? "SWATCH_CHOICES" : "TEXT_CHOICES";
    addCustomization(context, seed, {
      id,
      name: modifier.name,
      customizationType: "MODIFIER",
      customizationRenderType: renderType,
      choices: choices.map(({ choiceId, addedPrice: _, ...choice }) => ({ id: choiceId, ...choice })),
    });
    return { ...base, modifierRenderType: renderType, choicesSettings: { choices } };
  });
}

type NewCustomization = Pick<
  Customization,
  "id" | "name" | "customizationType" | "customizationRenderType"
> & {
  choices?: CustomizationChoice[];
  freeTextInput?: Customization["freeTextInput"];
};

/** Adds the customization, or the choices another product's version of it did not have. */
function addCustomization(context: SeedContext, seed: SeedProduct, wanted: NewCustomization): void {
  const { choices, freeTextInput, ...rest } = wanted;
  const known = context.state.customizations[wanted.id];
  if (known) {
    const list = known.choicesSettings?.choices;
    for (const choice of choices ?? [])
      if (list && !list.some(({ id }) => id === choice.id)) list.push(choice);
    return;
  }
  context.state.customizations[wanted.id] = {
    ...rest,
    ...firstDay(seed),
    key: wanted.name,
    ...(choices ? { choicesSettings: { choices: [...choices] } } : {}),
    ...(freeTextInput ? { freeTextInput } : {}),
  };
}

export function assignBrand({ state }: SeedContext, seed: SeedProduct): Named | undefined {
  return seed.brand === undefined ? undefined : named(state.brands, "brand", seed.brand, seed);
}

export function assignRibbon({ state }: SeedContext, seed: SeedProduct): Named | undefined {
  return seed.ribbon === undefined ? undefined : named(state.ribbons, "ribbon", seed.ribbon, seed);
}

function named(record: Record<string, NamedEntity>, kind: string, name: string, seed: SeedProduct): Named {
  const id = stableId(kind, name);
  record[id] ??= { id, name, ...firstDay(seed) };
  return { id, name };
}

export function assignInfoSections(context: SeedContext, seed: SeedProduct): InfoSectionInProduct[] {
  return (seed.infoSections ?? []).map(({ uniqueName, title, body }) => {
    const id = stableId("info-section", uniqueName);
    const section = { id, uniqueName, title, description: documentOf(context, body, seed.createdDate) };
    context.state.infoSections[id] ??= { ...section, ...firstDay(seed) };
    return section;
  });
}

function firstDay(seed: SeedProduct) {
  return { revision: "1", createdDate: seed.createdDate, updatedDate: seed.createdDate };
}
