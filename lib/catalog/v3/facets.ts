import type { productsV3 } from "@wix/stores";
import { toMoney } from "../convert-shared";
import type { FacetChoice, FacetOption, Facets } from "../listing-types";
import type { Group, OptionBook } from "./search";

export type WixAggregations = NonNullable<productsV3.SearchProductsResponse["aggregationData"]>;

const status = {
  name: "status",
  type: "VALUE",
  fieldPath: "inventory.availabilityStatus",
  value: { limit: 10 },
};
const choices = {
  name: "choices",
  type: "VALUE",
  fieldPath: "options.choicesSettings.choices.choiceId",
  value: { limit: 250, sortType: "COUNT", sortDirection: "DESC" },
};
const sale = {
  name: "sale",
  type: "RANGE",
  fieldPath: "compareAtPriceRange.maxValue.amount",
  range: { buckets: [{ from: 0.001 }] },
};
const prices = [
  {
    name: "cheapest",
    type: "SCALAR",
    fieldPath: "actualPriceRange.minValue.amount",
    scalar: { type: "MIN" },
  },
  { name: "dearest", type: "SCALAR", fieldPath: "actualPriceRange.maxValue.amount", scalar: { type: "MAX" } },
];

/** What Wix shall count: everything, or only what one kind of choice needs. */
export function aggregationsFor(kind: Group["kind"] | "all"): Record<string, unknown>[] {
  switch (kind) {
    case "option":
      return [choices];
    case "price":
      return prices;
    case "stock":
      return [status];
    case "sale":
      return [sale];
    case "all":
      return [status, choices, sale, ...prices];
  }
}

/**
 * The ways on from a listing.
 *
 * @param found counted over the listing itself
 * @param without counted over the listing without one kind of choice, for each kind that was chosen
 * @param currency of the shop; without it there is no price range
 */
export function toFacets(
  found: WixAggregations | undefined,
  without: readonly (readonly [Group | undefined, WixAggregations | undefined])[],
  book: OptionBook,
  currency: string | undefined,
): Facets {
  const of = (kind: Group["kind"]) => without.find(([group]) => group?.kind === kind)?.[1] ?? found;
  const ofOption = (name: string) =>
    without.find(([group]) => group?.kind === "option" && group.name === name)?.[1] ?? found;
  const price = priceRange(of("price"), currency);
  const total = sum(counts(found, "status").values());
  return {
    total,
    options: toOptions(book, ofOption),
    ...(price && { price }),
    inStock: available(counts(of("stock"), "status")),
    onSale: rangeCount(of("sale"), "sale"),
  };
}

function toOptions(book: OptionBook, ofOption: (name: string) => WixAggregations | undefined): FacetOption[] {
  return [...book.values()].flatMap(({ name, render, choices: known }): FacetOption[] => {
    const counted = counts(ofOption(name), "choices");
    const byName = new Map<string, FacetChoice>();
    for (const [id, { name: choice, colorCode }] of known) {
      const count = counted.get(id) ?? 0;
      const before = byName.get(choice);
      // Two customizations with the same choice: no product has both, so their counts add up.
      const more = (before?.count ?? 0) + count;
      if (more > 0)
        byName.set(choice, { ...before, name: choice, ...(colorCode && { colorCode }), count: more });
    }
    return byName.size > 0 ? [{ name, render, choices: [...byName.values()] }] : [];
  });
}

function priceRange(data: WixAggregations | undefined, currency: string | undefined): Facets["price"] {
  const min = toMoney(scalar(data, "cheapest"), currency);
  const max = toMoney(scalar(data, "dearest"), currency);
  return min && max ? { min, max } : undefined;
}

function available(statuses: Map<string, number>): number {
  return (statuses.get("IN_STOCK") ?? 0) + (statuses.get("PARTIALLY_OUT_OF_STOCK") ?? 0);
}

function result(data: WixAggregations | undefined, name: string) {
  return data?.results?.find((one) => one.name === name);
}

function counts(data: WixAggregations | undefined, name: string): Map<string, number> {
  const values = result(data, name)?.values?.results ?? [];
  return new Map(values.flatMap(({ value, count }) => (value ? [[value, count ?? 0] as const] : [])));
}

function rangeCount(data: WixAggregations | undefined, name: string): number {
  return result(data, name)?.ranges?.results?.[0]?.count ?? 0;
}

function scalar(data: WixAggregations | undefined, name: string): string | undefined {
  const value = result(data, name)?.scalar?.value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
