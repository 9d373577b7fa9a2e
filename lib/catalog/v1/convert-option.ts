import { createHash } from "node:crypto";
import type { products } from "@wix/stores";
import type { ConvertContext } from "../convert-shared";
import type { ProductOption } from "../types";
import { toPictures } from "./convert-media";

/** Catalog V1 knows options and choices by name only; the shop wants ids that may stand anywhere. */
export function idOf(...names: string[]): string {
  return createHash("sha256").update(JSON.stringify(names)).digest("hex").slice(0, 12);
}

/** A choice is called by its description; its value is the colour where the option is one. */
export function toOptions(
  { productOptions }: products.Product,
  product: string,
  context: ConvertContext,
): ProductOption[] {
  return (productOptions ?? []).flatMap(({ name, optionType, choices }): ProductOption[] => {
    if (!name) return [];
    const isColor = optionType === "color";
    const shown = (choices ?? []).flatMap(({ value, description, visible, media }) => {
      const label = description || value;
      if (!label || visible === false) return [];
      return [
        {
          id: idOf(name, label),
          name: label,
          ...(isColor && value && { colorCode: value }),
          pictures: toPictures(media, `${product}, ${label}`, context),
        },
      ];
    });
    return shown.length > 0
      ? [{ id: idOf(name), name, render: isColor ? "swatch" : "text", choices: shown }]
      : [];
  });
}

/** Choices by name, as variants have them, by our ids; undefined when one of them is not shown. */
export function toChoices(
  wix: Record<string, string>,
  options: ProductOption[],
): Record<string, string> | undefined {
  const pairs: [string, string][] = [];
  for (const { id, name, choices } of options) {
    const given = wix[name];
    const choice = choices.find((one) => one.name === given || one.colorCode === given);
    if (given === undefined || !choice) return undefined;
    pairs.push([id, choice.id]);
  }
  return Object.fromEntries(pairs);
}
