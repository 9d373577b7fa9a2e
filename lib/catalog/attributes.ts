import type { Product, ProductOption, Variant } from "./types";

/** Properties of a product that search engines and marketplaces know by name. */
export type Attribute = "color" | "size" | "material" | "pattern";

const names: [Attribute, RegExp][] = [
  ["color", /^(colou?r|farbe|couleur|color|colore|kleur|glaze|finish)/i],
  ["size", /^(size|gr(ö|oe)(ss|ß)e|taille|talla|taglia|maat)/i],
  ["material", /^(material|fabric|cloth|wood|metal|stoff|holz|mati(è|e)re|tessuto)/i],
  ["pattern", /^(pattern|muster|motif)/i],
];

/** Shown as swatches here and there, and no colour all the same. */
const noColour = /^(scent|duft|parfum|flavou?r|taste|geschmack)/i;

/** Which of them an option is about: its name says so, or else it is shown as swatches and thus a colour. */
export function attributeOf(option: Pick<ProductOption, "name" | "render">): Attribute | undefined {
  const name = option.name.trim();
  const named = names.find(([, pattern]) => pattern.test(name))?.[0];
  return named ?? (option.render === "swatch" && !noColour.test(name) ? "color" : undefined);
}

/** A variant's choices by name, in the order of the options. */
export function namedChoices(
  product: Pick<Product, "options">,
  variant: Pick<Variant, "choices">,
): { option: ProductOption; choice: string }[] {
  return product.options.flatMap((option) => {
    const choice = option.choices.find(({ id }) => id === variant.choices[option.id]);
    return choice ? [{ option, choice: choice.name }] : [];
  });
}
