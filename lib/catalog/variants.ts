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

/**
 * State of every choice, given what is chosen in the other options.
 *
 * @returns option id -> choice id -> state. One pass over the variants: 300 variants of 3 options are about a
 * thousand comparisons.
 */
export function choiceStates(
  options: OptionLike[],
  variants: VariantLike[],
  selection: Selection,
): Record<string, Record<string, ChoiceState>> {
  const states: Record<string, Record<string, ChoiceState>> = {};
  for (const option of options) {
    states[option.id] = Object.fromEntries(
      option.choices.map((choice) => [choice.id, "impossible" as const]),
    );
  }
  for (const variant of variants) {
    const differing = options.filter((option) => variant.choices[option.id] !== selection[option.id]);
    // A variant that differs in two options or more cannot be reached with one click.
    if (differing.length > 1) continue;
    for (const option of differing.length === 1 ? differing : options) {
      const row = states[option.id];
      const choiceId = variant.choices[option.id];
      if (!row || choiceId === undefined || !(choiceId in row)) continue;
      if (variant.stock !== "sold-out") row[choiceId] = "available";
      else if (row[choiceId] === "impossible") row[choiceId] = "sold-out";
    }
  }
  return states;
}

/**
 * The selection after a choice was made. When that combination is not made at all, the nearest one that is:
 * as many of the earlier choices as possible stay, and one that can be bought wins over one that is sold out.
 */
export function choose(
  variants: VariantLike[],
  selection: Selection,
  optionId: string,
  choiceId: string,
): Selection {
  const wanted = { ...selection, [optionId]: choiceId };
  if (matchVariant(variants, wanted)) return wanted;
  let best: VariantLike | undefined;
  let bestScore = -1;
  for (const variant of variants) {
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
