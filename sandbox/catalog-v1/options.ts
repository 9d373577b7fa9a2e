import type { Product } from "../catalog/types";
import { validationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { choicesOf, mediaView, optionView, variantStock, variantView } from "./view";

/**
 * Which choices can still be bought beside those made already. Choices come as colour value or label.
 * Inferred: a choice is in stock when a variant with it and all the others chosen is.
 */
export function choicesAnswer(world: World, product: Product, wish: Record<string, unknown>) {
  const chosen = Object.fromEntries(
    Object.entries(wish).map(([name, value]) => [name, labelOf(product, name, value)]),
  );
  const shown = product.variantsInfo.variants.filter(({ visible }) => visible);
  const fits = (wanted: Record<string, string>) =>
    shown.filter((variant) => {
      const own = choicesOf(variant);
      return Object.entries(wanted).every(([name, choice]) => own[name] === choice);
    });
  const inStock = (wanted: Record<string, string>) =>
    fits(wanted).some(({ id }) => variantStock(world, id).inStock);
  const complete = product.options.every(({ name }) => chosen[name] !== undefined);
  const selected = complete ? fits(chosen)[0] : undefined;
  return {
    availableForPurchase: complete && selected !== undefined && inStock(chosen),
    productOptions: product.options.map((option) => {
      const view = optionView(option);
      return {
        ...view,
        choices: view.choices.map((choice) => {
          const wanted = { ...chosen, [option.name]: choice.description };
          return { ...choice, inStock: inStock(wanted), visible: fits(wanted).length > 0 };
        }),
      };
    }),
    ...mediaOf(product),
    ...(selected && product.manageVariants ? { selectedVariant: variantView(world, selected).variant } : {}),
    managedVariants: product.manageVariants === true,
  };
}

function mediaOf({ media }: Product) {
  const { mainMedia } = mediaView(media.itemsInfo.items);
  return mainMedia ? { mainMedia } : {};
}

function labelOf(product: Product, name: string, value: unknown): string {
  const option = product.options.find((one) => one.name === name);
  const choice = option?.choicesSettings.choices.find(
    (one) => one.name === value || (one.colorCode !== undefined && one.colorCode === value),
  );
  if (choice) return choice.name;
  throw validationError({
    field: `options.${name}`,
    description: "is not an option of the product, or not one of its choices",
    violatedRule: "OTHER",
  });
}
