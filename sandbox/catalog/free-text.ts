import { applicationError, validationError } from "../kernel/errors";
import { asObject } from "../kernel/query";
import { textOf } from "./rich-content";
import type { Product, RichContent } from "./types";

export interface TextSearch {
  /** `AND`: every word must be there. Wix's default is `OR`. */
  mode: "AND" | "OR";
  words: readonly string[];
  fields: ReadonlySet<SearchField>;
  /** Forgives typing mistakes. */
  fuzzy: boolean;
}

type SearchField =
  | "name"
  | "description"
  | "variantsInfo.variants.sku"
  | "variantsInfo.variants.barcode"
  | "minVariantPriceInfo.sku";

const searchable: readonly SearchField[] = [
  "name",
  "description",
  "variantsInfo.variants.sku",
  "variantsInfo.variants.barcode",
  "minVariantPriceInfo.sku",
];
const nameWeight = 4;
const longestExpression = 100;

/** Reads `search.search`. Undefined when it asks for no words. */
export function readTextSearch(value: unknown): TextSearch | undefined {
  const search = asObject(value);
  const expression = typeof search?.expression === "string" ? search.expression : "";
  if (expression.length > longestExpression) {
    throw validationError({
      field: "search.search.expression",
      description: `size must be at most ${longestExpression}`,
      violatedRule: "MAX_LENGTH",
      data: { threshold: longestExpression },
    });
  }
  const words = tokens(expression);
  if (words.length === 0) return undefined;
  const named = Array.isArray(search?.fields) && search.fields.length > 0 ? search.fields : searchable;
  return {
    mode: search?.mode === "AND" ? "AND" : "OR",
    words,
    fields: new Set(named.map(searchFieldOf)),
    fuzzy: search?.fuzzy === true,
  };
}

function searchFieldOf(name: unknown): SearchField {
  const field = searchable.find((candidate) => candidate === name);
  if (field) return field;
  throw applicationError(400, "INVALID_SEARCH", `Field '${String(name)}' is not declared as searchable`);
}

/**
 * The products that have the words, best match first. Inferred: the ranking, and that a word matches
 * the beginning of a longer one.
 */
export function searchText(products: readonly Product[], search: TextSearch): Product[] {
  const closeness = search.words.map((word) => closenessTo(word, search.fuzzy));
  const scored: { product: Product; score: number }[] = [];
  for (const product of products) {
    const score = scoreOf(product, search, closeness);
    if (score > 0) scored.push({ product, score });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ product }) => product);
}

type Closeness = (token: string) => number;

function scoreOf(product: Product, { fields, mode }: TextSearch, closeness: readonly Closeness[]): number {
  const { name, body, codes } = tokensOf(product);
  let total = 0;
  for (const close of closeness) {
    const score = Math.max(
      fields.has("name") ? nameWeight * best(name, close) : 0,
      fields.has("description") ? best(body, close) : 0,
      codesWanted(fields) ? nameWeight * best(codes, close) : 0,
    );
    if (score === 0 && mode === "AND") return 0;
    total += score;
  }
  return total;
}

function codesWanted(fields: ReadonlySet<SearchField>): boolean {
  return (
    fields.has("variantsInfo.variants.sku") ||
    fields.has("variantsInfo.variants.barcode") ||
    fields.has("minVariantPriceInfo.sku")
  );
}

function best(words: readonly string[], close: Closeness): number {
  let most = 0;
  for (const word of words) {
    const score = close(word);
    if (score > most) most = score;
  }
  return most;
}

/** How close a token is to a wanted word, 0 to 1; remembered, for catalogues repeat their words. */
function closenessTo(word: string, fuzzy: boolean): Closeness {
  const known = new Map<string, number>();
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  return (token) => {
    let score = known.get(token);
    if (score === undefined) {
      score = compare(token, word, fuzzy ? allowed : 0);
      known.set(token, score);
    }
    return score;
  };
}

function compare(token: string, word: string, mistakes: number): number {
  if (token === word) return 1;
  if (token.startsWith(word)) return 0.8;
  if (word.endsWith("s") && word.length > 3 && token === word.slice(0, -1)) return 0.8;
  if (mistakes === 0 || Math.abs(token.length - word.length) > mistakes) return 0;
  const distance = mistakesBetween(token, word);
  return distance <= mistakes ? 0.6 - 0.1 * distance : 0;
}

/** Insertions, deletions, replacements and swapped neighbours that turn one word into the other. */
function mistakesBetween(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

interface ProductTokens {
  name: readonly string[];
  body: readonly string[];
  codes: readonly string[];
}

const tokensByProduct = new WeakMap<Product, ProductTokens>();
const tokensByContent = new WeakMap<RichContent, readonly string[]>();

function tokensOf(product: Product): ProductTokens {
  const known = tokensByProduct.get(product);
  if (known) return known;
  const made = {
    name: tokens(product.name),
    body: product.description ? contentTokens(product.description) : [],
    codes: product.variantsInfo.variants.flatMap(({ sku, barcode }) =>
      tokens(`${sku ?? ""} ${barcode ?? ""}`),
    ),
  };
  tokensByProduct.set(product, made);
  return made;
}

function contentTokens(content: RichContent): readonly string[] {
  const known = tokensByContent.get(content);
  if (known) return known;
  const made = [...new Set(tokens(textOf(content)))];
  tokensByContent.set(content, made);
  return made;
}

/** Lower-case words without accents. */
export function tokens(text: string): string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
