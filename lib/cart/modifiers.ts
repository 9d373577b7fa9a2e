import type { Modifier } from "@/lib/catalog/types";

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
    const given = field(`${isText ? "text" : "modifier"}.${modifier.key}`)?.trim() ?? "";
    if (given === "" ? modifier.mandatory : !accepts(modifier, given))
      return { ok: false, title: modifier.title };
    if (given !== "") value[isText ? "texts" : "options"][modifier.key] = given;
  }
  return { ok: true, value };
}

function accepts(modifier: Modifier, given: string): boolean {
  if (modifier.kind === "choices") return modifier.choices.some(({ key }) => key === given);
  // Counted as people and Wix count: an emoji is one character.
  const length = [...given].length;
  return length >= modifier.minLength && length <= modifier.maxLength;
}
