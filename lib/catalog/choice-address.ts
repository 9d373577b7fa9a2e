import type { Selection } from "./variants";

/*
 * What is chosen, in the address of a product page: `?colour=oat&size=m`, in the words of the shop. Where two options
 * or two choices would read the same, the id of the variant stands there instead, which is understood always.
 */

interface NamedOption {
  id: string;
  name: string;
  choices: { id: string; name: string }[];
}

/** Understood beside the names of options; cart lines and feeds link with it. */
const variantParam = "variant";

interface Word {
  option: NamedOption;
  word: string;
  choices: Map<string, string>;
}

/** The options as words; undefined when they cannot be told apart in an address. */
function wordsOf(options: NamedOption[]): Word[] | undefined {
  const words = options.map((option) => ({
    option,
    word: wordOf(option.name),
    choices: new Map(option.choices.map(({ id, name }) => [wordOf(name), id])),
  }));
  const clear =
    new Set(words.map(({ word }) => word)).size === options.length &&
    words.every(
      ({ option, word, choices }) =>
        !reserved.test(word) && choices.size === option.choices.length && !choices.has(""),
    );
  return clear ? words : undefined;
}

/** What others write into addresses, and the empty word. */
const reserved = /^(|variant|q|page|ref|gclid|fbclid|utm-.*)$/;

function wordOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .normalize("NFC");
}

/**
 * The query of an address with this choice in it; everything else in it stays.
 *
 * @param search as `location.search` has it
 * @returns with the question mark
 */
export function withChoices(
  search: string,
  options: NamedOption[],
  variant: { id: string; choices: Selection },
): string {
  const params = new URLSearchParams(search);
  const words = wordsOf(options);
  params.delete(variantParam);
  if (!words) params.set(variantParam, variant.id);
  for (const { option, word, choices } of words ?? []) {
    const chosen = [...choices].find(([, id]) => id === variant.choices[option.id]);
    if (chosen) params.set(word, chosen[0]);
  }
  return params.size > 0 ? `?${params}` : "";
}

/**
 * What an address chooses: any of the options, or all of them by a variant's id.
 *
 * @returns undefined when it chooses nothing this product has
 */
export function choicesIn(
  search: string,
  options: NamedOption[],
  choicesOfVariant: (id: string) => Selection | undefined,
): Selection | undefined {
  const params = new URLSearchParams(search);
  const linked = choicesOfVariant(params.get(variantParam) ?? "");
  if (linked) return linked;
  const pairs = (wordsOf(options) ?? []).flatMap(({ option, word, choices }): [string, string][] => {
    const id = choices.get(wordOf(params.get(word) ?? ""));
    return id ? [[option.id, id]] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}
