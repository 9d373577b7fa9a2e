import type { Money } from "@/lib/money";
import type { Product, StockStatus } from "./types";
import type { VariantLike } from "./variants";

/**
 * What the browser needs of a product to let somebody choose: packed, because a product may have a thousand
 * variants and the page carries every byte of this twice.
 */
export interface Picker {
  productId: string;
  name: string;
  currency: string;
  options: PickerOption[];
  variants: PackedVariant[];
  /** Pre-order messages that `PackedVariant` points into. */
  messages: string[];
}

export interface PickerOption {
  id: string;
  name: string;
  render: "swatch" | "text";
  choices: { id: string; name: string; colorCode?: string; picture: number }[];
}

/**
 * id; index of the choice of every option; price; former price or ""; stock; units left or -1; gallery picture or
 * -1; message or -1.
 */
export type PackedVariant = [
  id: string,
  choices: number[],
  price: string,
  compareAt: string,
  stock: number,
  quantity: number,
  picture: number,
  message: number,
];

export interface PickerVariant extends VariantLike {
  price: Money;
  compareAt?: Money;
  quantity?: number;
  /** Index of the gallery picture that shows it. */
  picture?: number;
  preorderMessage?: string;
}

const stocks: StockStatus[] = ["in-stock", "low-stock", "pre-order", "sold-out"];

/** Packs a product for its picker. Choices no variant has are left out: they could never be bought. */
export function toPicker(product: Product): Picker {
  const sources = product.media.map((media) => media.src);
  const messages: string[] = [];
  const options = product.options.map((option): PickerOption => {
    const made = new Set(product.variants.map((variant) => variant.choices[option.id]));
    const choices = option.choices.filter((choice) => made.has(choice.id));
    return {
      id: option.id,
      name: option.name,
      render: option.render,
      choices: choices.map(({ id, name, colorCode, pictures }) => ({
        id,
        name,
        ...(colorCode && { colorCode }),
        picture: sources.indexOf(pictures[0]?.src ?? ""),
      })),
    };
  });
  const variants = product.variants.map((variant): PackedVariant => {
    const choices = options.map((option) =>
      option.choices.findIndex(({ id }) => id === variant.choices[option.id]),
    );
    const shownBy = choices.map((choice, index) => options[index]?.choices[choice]?.picture ?? -1);
    const own = sources.indexOf(variant.picture?.src ?? "");
    return [
      variant.id,
      choices,
      variant.price.amount,
      variant.compareAt?.amount ?? "",
      stocks.indexOf(variant.stock),
      variant.quantity ?? -1,
      own >= 0 ? own : (shownBy.find((picture) => picture >= 0) ?? -1),
      variant.preorderMessage ? indexIn(messages, variant.preorderMessage) : -1,
    ];
  });
  return {
    productId: product.id,
    name: product.name,
    currency: product.price.min.currency,
    options,
    variants,
    messages,
  };
}

/** The packed variants as the selection rules read them. */
export function unpackVariants({ options, variants, messages, currency }: Picker): PickerVariant[] {
  return variants.map(([id, choices, price, compareAt, stock, quantity, picture, message]) => {
    const pairs = options.flatMap((option, index): [string, string][] => {
      const choice = option.choices[choices[index] ?? -1];
      return choice ? [[option.id, choice.id]] : [];
    });
    const preorderMessage = messages[message];
    return {
      id,
      choices: Object.fromEntries(pairs),
      stock: stocks[stock] ?? "sold-out",
      price: { amount: price, currency },
      ...(compareAt && { compareAt: { amount: compareAt, currency } }),
      ...(quantity >= 0 && { quantity }),
      ...(picture >= 0 && { picture }),
      ...(preorderMessage && { preorderMessage }),
    };
  });
}

function indexIn(list: string[], text: string): number {
  const found = list.indexOf(text);
  return found >= 0 ? found : list.push(text) - 1;
}
