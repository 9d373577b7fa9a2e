import type { Money } from "@/lib/money";
import type { Product, StockStatus, SubscriptionPlan } from "./types";
import type { VariantLike } from "./variants";

/**
 * What the browser needs of a product to let somebody choose. Packed: a product may have a thousand variants, and
 * their ids alone are most of it.
 */
export interface Picker {
  productId: string;
  name: string;
  currency: string;
  options: PickerOption[];
  /** Ids of all variants one after another, 32 hexadecimal digits each. */
  ids: string;
  /** One row for each variant, all in one list: see `PackedRow`. */
  rows: number[];
  /** What variants cost, each different price list once; rows point into it. */
  terms: PackedTerms[];
  plans: SubscriptionPlan[];
  oneTime: boolean;
  /** What unit prices are for: "100 g". */
  per?: string;
}

export interface PickerOption {
  id: string;
  name: string;
  render: "swatch" | "text";
  choices: { id: string; name: string; colorCode?: string }[];
}

/**
 * A row is: index of the choice in every option; index of its terms; stock; units left or -1; gallery picture or -1.
 * These are the numbers behind the choices.
 */
const rowTail = 4;

/** Price; former price; price of one unit; what there is to say about a pre-order; prices by plan. "" where there is none. */
type PackedTerms = [price: string, compareAt: string, unit: string, message: string, plans: string[]];

export interface PickerVariant extends VariantLike {
  price: Money;
  compareAt?: Money;
  unitPrice?: Money;
  planPrices: Record<string, Money>;
  quantity?: number;
  /** Index of the gallery picture that shows it. */
  picture?: number;
  preorderMessage?: string;
}

const stocks: StockStatus[] = ["in-stock", "low-stock", "pre-order", "sold-out"];

/** Packs a product for its picker. Choices no variant has are left out: they could never be bought. */
export function toPicker(product: Product): Picker {
  const sources = product.media.map((media) => media.src);
  const pictureOf = (pictures: { src: string }[]) => sources.indexOf(pictures[0]?.src ?? "");
  const options = product.options.map((option) => {
    const made = new Set(product.variants.map((variant) => variant.choices[option.id]));
    return { ...option, choices: option.choices.filter((choice) => made.has(choice.id)) };
  });
  const terms = new Map<string, number>();
  const rows = product.variants.flatMap((variant) => {
    const picked = options.map(({ id, choices }) =>
      choices.findIndex((choice) => choice.id === variant.choices[id]),
    );
    const shownBy = picked.map((choice, at) => pictureOf(options[at]?.choices[choice]?.pictures ?? []));
    const own = variant.picture ? pictureOf([variant.picture]) : -1;
    const key = JSON.stringify(termsOf(product, variant));
    const place = terms.get(key) ?? terms.size;
    terms.set(key, place);
    return [
      ...picked,
      place,
      stocks.indexOf(variant.stock),
      variant.quantity ?? -1,
      own >= 0 ? own : (shownBy.find((picture) => picture >= 0) ?? -1),
    ];
  });
  return {
    productId: product.id,
    name: product.name,
    currency: product.price.min.currency,
    options: options.map(({ id, name, render, choices }) => ({
      id,
      name,
      render,
      choices: choices.map((choice) => ({
        id: choice.id,
        name: choice.name,
        ...(choice.colorCode && { colorCode: choice.colorCode }),
      })),
    })),
    ids: product.variants.map(({ id }) => id.replaceAll("-", "")).join(""),
    rows,
    terms: [...terms.keys()].map((key) => JSON.parse(key) as PackedTerms),
    plans: product.subscription?.plans ?? [],
    oneTime: product.subscription?.oneTime ?? true,
    ...(product.per && { per: product.per }),
  };
}

function termsOf(product: Product, variant: Product["variants"][number]): PackedTerms {
  return [
    variant.price.amount,
    variant.compareAt?.amount ?? "",
    variant.unitPrice?.amount ?? "",
    variant.preorderMessage ?? "",
    (product.subscription?.plans ?? []).map(({ id }) => variant.planPrices?.[id]?.amount ?? ""),
  ];
}

/** The packed variants as the selection rules read them. */
export function unpackVariants({ options, ids, rows, terms, plans, currency }: Picker): PickerVariant[] {
  const money = (amount: string): Money => ({ amount, currency });
  const width = options.length + rowTail;
  return Array.from({ length: rows.length / width }, (_, at) => {
    const row = rows.slice(at * width, (at + 1) * width);
    const choices = Object.fromEntries(
      options.flatMap(({ id, choices: all }, option) => {
        const choice = all[row[option] ?? -1];
        return choice ? [[id, choice.id]] : [];
      }),
    );
    const [term = 0, stock = 3, quantity = -1, picture = -1] = row.slice(options.length);
    const [price, compareAt, unit, message, planPrices] = terms[term] ?? ["0", "", "", "", []];
    return {
      id: guid(ids.slice(at * 32, (at + 1) * 32)),
      choices,
      stock: stocks[stock] ?? "sold-out",
      price: money(price),
      ...(compareAt && { compareAt: money(compareAt) }),
      ...(unit && { unitPrice: money(unit) }),
      ...(quantity >= 0 && { quantity }),
      ...(picture >= 0 && { picture }),
      ...(message && { preorderMessage: message }),
      planPrices: Object.fromEntries(
        plans.flatMap(({ id }, plan) => (planPrices[plan] ? [[id, money(planPrices[plan])]] : [])),
      ),
    };
  });
}

/** Variant ids are GUIDs on either catalogue; their dashes are always in the same places. */
function guid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
