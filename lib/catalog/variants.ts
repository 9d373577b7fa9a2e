import type { StockStatus } from "./types";

/**
 * Which variant is meant by which choices. Pure, and works on the least a variant has to carry, so that the
 * server can ask with whole products and the browser with what it was sent.
 */

export interface OptionLike {
  id: string;
  choices: { id: string }[];
}

export interface VariantLike {
  id: string;
  /** option id -> choice id */
  choices: Record<string, string>;
  stock: StockStatus;
}

/** option id -> choice id */
export type Selection = Record<string, string>;

/** What picking a choice would lead to, the other options staying as they are. */
export type ChoiceState = "available" | "sold-out" | "impossible";

/** The variant these choices name; undefined when it is not made, or something is still to be chosen. */
export function matchVariant<V extends VariantLike>(variants: V[], selection: Selection): V | undefined {
  return variants.find((variant) => agrees(variant.choices, selection));
}

function agrees(choices: Record<string, string>, selection: Selection): boolean {
  for (const optionId in choices) if (choices[optionId] !== selection[optionId]) return false;
  return true;
}

/** The variant a page opens with: the first that can be bought, else the first. */
export function defaultVariant<V extends VariantLike>(variants: V[]): V | undefined {
  return variants.find((variant) => variant.stock !== "sold-out") ?? variants[0];
}

/** Variants by what they are made of, so that any combination is found at once however many there are. */
export interface VariantIndex<V extends VariantLike> {
  options: OptionLike[];
  variants: V[];
  byChoices: Map<string, V>;
}

/** Made once for a product; every look-up below is then independent of the number of variants. */
export function indexVariants<V extends VariantLike>(options: OptionLike[], variants: V[]): VariantIndex<V> {
  return { options, variants, byChoices: new Map(variants.map((one) => [keyOf(options, one.choices), one])) };
}

/** The variant these choices name; undefined when it is not made, or something is still to be chosen. */
export function variantAt<V extends VariantLike>(
  index: VariantIndex<V>,
  selection: Selection,
): V | undefined {
  return index.byChoices.get(keyOf(index.options, selection));
}

function keyOf(options: OptionLike[], selection: Selection): string {
  return options.map(({ id }) => selection[id] ?? "").join(" ");
}

/**
 * State of every choice, given what is chosen in the other options: one look-up a choice.
 *
 * @returns option id -> choice id -> state
 */
export function choiceStates(
  index: VariantIndex<VariantLike>,
  selection: Selection,
): Record<string, Record<string, ChoiceState>> {
  const stateOf = (optionId: string, choiceId: string): ChoiceState => {
    const variant = variantAt(index, { ...selection, [optionId]: choiceId });
    if (!variant) return "impossible";
    return variant.stock === "sold-out" ? "sold-out" : "available";
  };
  return Object.fromEntries(
    index.options.map(({ id, choices }) => [
      id,
      Object.fromEntries(choices.map((choice) => [choice.id, stateOf(id, choice.id)])),
    ]),
  );
}

/**
 * The selection after a choice was made. When that combination is not made at all, the nearest one that is:
 * as many of the earlier choices as possible stay, and one that can be bought wins over one that is sold out.
 */
export function choose(
  index: VariantIndex<VariantLike>,
  selection: Selection,
  optionId: string,
  choiceId: string,
): Selection {
  const wanted = { ...selection, [optionId]: choiceId };
  if (variantAt(index, wanted)) return wanted;
  let best: VariantLike | undefined;
  let bestScore = -1;
  for (const variant of index.variants) {
    if (variant.choices[optionId] !== choiceId) continue;
    const kept = Object.entries(variant.choices).filter(([id, choice]) => wanted[id] === choice).length;
    const score = kept * 2 + (variant.stock === "sold-out" ? 0 : 1);
    if (score > bestScore) {
      best = variant;
      bestScore = score;
    }
  }
  return best ? { ...best.choices } : selection;
}

/**
 * The variant a submitted form means: by its id when it was sent, otherwise by the choices (a form posted
 * without JavaScript sends `option.<option id>` = choice id).
 *
 * @param field reads one form field by name
 */
export function resolveVariant<V extends VariantLike>(
  product: { options: OptionLike[]; variants: V[] },
  field: (name: string) => string | undefined,
): V | undefined {
  const id = field("variantId");
  if (id) return product.variants.find((variant) => variant.id === id);
  if (product.options.length === 0) return product.variants[0];
  const selection: Selection = {};
  for (const option of product.options) {
    const choiceId = field(`option.${option.id}`);
    if (choiceId) selection[option.id] = choiceId;
  }
  return matchVariant(product.variants, selection);
}
