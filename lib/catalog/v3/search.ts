import type { ListingQuery, Refinement, Sort } from "../listing-types";

/** A search as it goes to Wix; the SDK's own type does not know dotted field names. */
export interface WixSearch {
  filter?: Record<string, unknown>;
  sort?: { fieldName: string; order: "ASC" | "DESC" }[];
  search?: { mode: "AND"; expression: string; fields: string[]; fuzzy: boolean };
  aggregations?: Record<string, unknown>[];
  cursorPaging: { cursor?: string; limit: number };
}

/** Every option of the shop by name, with its choices by name: the shopper's words for Wix's ids. */
export type OptionBook = Map<string, BookOption>;

export interface BookOption {
  name: string;
  render: "swatch" | "text";
  /** By choice id, in the owner's order. */
  choices: Map<string, { name: string; colorCode?: string }>;
}

/** One kind of choice: the choices of one option, a price, or one of the two switches. */
export type Group =
  | { kind: "option"; name: string }
  | { kind: "price" }
  | { kind: "stock" }
  | { kind: "sale" };

/** The kinds of choice that somebody made use of. */
export function groupsOf(refinement: Refinement): Group[] {
  return [
    ...refinement.options.map(({ name }): Group => ({ kind: "option", name })),
    ...(refinement.minPrice || refinement.maxPrice ? [{ kind: "price" } as const] : []),
    ...(refinement.inStock ? [{ kind: "stock" } as const] : []),
    ...(refinement.onSale ? [{ kind: "sale" } as const] : []),
  ];
}

const orders: Record<Sort, NonNullable<WixSearch["sort"]>> = {
  best: [],
  newest: [{ fieldName: "_createdDate", order: "DESC" }],
  "price-up": [{ fieldName: "actualPriceRange.minValue.amount", order: "ASC" }],
  "price-down": [{ fieldName: "actualPriceRange.minValue.amount", order: "DESC" }],
  name: [{ fieldName: "name", order: "ASC" }],
};

/** Smallest amount Wix keeps: what was once dearer was so by at least this. */
const something = "0.001";

/**
 * The filter, the order and the words of a listing in Wix's terms.
 *
 * @param without leaves one kind of choice out, to count what its alternatives would find
 */
export function toSearch(
  query: ListingQuery,
  book: OptionBook,
  without?: Group,
): Omit<WixSearch, "cursorPaging"> {
  const sort = orders[query.sort];
  return {
    filter: { $and: conditions(query, book, without) },
    ...(sort.length > 0 && { sort }),
    ...(query.words && {
      search: { mode: "AND", expression: query.words, fields: ["name", "description"], fuzzy: true },
    }),
  };
}

/** One condition to an entry: Wix refuses two operators on one field. */
function conditions(query: ListingQuery, book: OptionBook, without?: Group): Record<string, unknown>[] {
  const { refinement, categoryId, until } = query;
  const left = (kind: Group["kind"]) => without?.kind !== kind;
  const { minPrice, maxPrice } = left("price") ? refinement : {};
  const options = refinement.options.filter(
    ({ name }) => without?.kind !== "option" || without.name !== name,
  );
  return [
    { visible: { $eq: true } },
    ...(categoryId
      ? [{ "allCategoriesInfo.categories": { $matchItems: [{ _id: { $in: [categoryId] } }] } }]
      : []),
    ...options.map(({ name, choices }) => ({
      "options.choicesSettings.choices.choiceId": { $hasSome: idsOf(book, name, choices) },
    })),
    ...(minPrice ? [{ "actualPriceRange.maxValue.amount": { $gte: minPrice } }] : []),
    ...(maxPrice ? [{ "actualPriceRange.minValue.amount": { $lte: maxPrice } }] : []),
    ...(refinement.inStock && left("stock")
      ? [{ "inventory.availabilityStatus": { $in: ["IN_STOCK", "PARTIALLY_OUT_OF_STOCK"] } }]
      : []),
    ...(refinement.onSale && left("sale")
      ? [{ "compareAtPriceRange.maxValue.amount": { $gte: something } }]
      : []),
    ...(until ? [{ _createdDate: { $lte: until } }] : []),
  ];
}

/** A choice nobody has finds nothing, as it should; Wix refuses an empty list. */
const nobodysChoice = "00000000-0000-0000-0000-000000000000";

function idsOf(book: OptionBook, option: string, names: string[]): string[] {
  const ids = [...(book.get(option)?.choices ?? [])].flatMap(([id, { name }]) =>
    names.includes(name) ? [id] : [],
  );
  return ids.length > 0 ? ids : [nobodysChoice];
}
