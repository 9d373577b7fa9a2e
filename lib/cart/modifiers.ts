import type { Modifier } from "@/lib/catalog/types";
import type { Money } from "@/lib/money";

/** Personalisation as Wix wants it: by modifier key, choices and free texts apart. */
export interface Personalisation {
  options: Record<string, string>;
  texts: Record<string, string>;
}

/**
 * Reads the personalisation fields of a product form: `modifier.<key>` holds the key of a choice, `text.<key>` what
 * somebody typed. Fields that belong to none of the product's modifiers are left out.
 *
 * @returns the title of the first modifier that is missing, too short or too long, or not one of the choices
 */
export function readModifiers(
  modifiers: Modifier[],
  field: (name: string) => string | undefined,
): { ok: true; value: Personalisation } | { ok: false; title: string } {
  const value: Personalisation = { options: {}, texts: {} };
  for (const modifier of modifiers) {
    const isText = modifier.kind === "text";
    const given = field(fieldOf(modifier))?.trim() ?? "";
    if (problemWith(modifier, given)) return { ok: false, title: modifier.title };
    if (given !== "") value[isText ? "texts" : "options"][modifier.key] = given;
  }
  return { ok: true, value };
}

/** Why a personalisation cannot be made as given. */
export type ModifierProblem = "missing" | "too-short" | "too-long" | "not-a-choice";

/** What is wrong with what somebody gave for a modifier; undefined when it can be made. */
export function problemWith(modifier: Modifier, given: string): ModifierProblem | undefined {
  const text = given.trim();
  if (text === "") return modifier.mandatory ? "missing" : undefined;
  if (modifier.kind === "choices") {
    return modifier.choices.some(({ key }) => key === text) ? undefined : "not-a-choice";
  }
  const length = lengthOf(text);
  if (length < modifier.minLength) return "too-short";
  return length > modifier.maxLength ? "too-long" : undefined;
}

/** Counted as people and Wix count: an emoji is one character. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Name of the form field that holds a modifier's value. */
export function fieldOf(modifier: Modifier): string {
  return `${modifier.kind === "text" ? "text" : "modifier"}.${modifier.key}`;
}

/** What the given personalisations add to the price of one, each by what Wix states for it. */
export function addedPrices(modifiers: Modifier[], given: Record<string, string>): Money[] {
  return modifiers.flatMap((modifier) => {
    const value = given[fieldOf(modifier)]?.trim();
    if (!value) return [];
    const added =
      modifier.kind === "text"
        ? modifier.addedPrice
        : modifier.choices.find(({ key }) => key === value)?.addedPrice;
    return added ? [added] : [];
  });
}
