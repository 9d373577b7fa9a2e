import type { InventoryItem, OptionChoice, Product, ProductOption, Variant } from "./types";

/** Wix's default for the number of pre-orders a tracked item takes. */
export const defaultPreorderLimit = 100_000;

/** How many more may be pre-ordered; undefined when there is no limit or no pre-order. */
export function preordersLeft(item: InventoryItem): number | undefined {
  if (!item.preorderInfo.enabled || !item.trackQuantity) return undefined;
  return Math.max(0, (item.preorderInfo.limit ?? defaultPreorderLimit) - (item.preorderInfo.counter ?? 0));
}

/** The availability a stock record stands for. */
export function statusOf(
  item: Omit<InventoryItem, "availabilityStatus">,
): InventoryItem["availabilityStatus"] {
  const inStock = item.trackQuantity ? (item.quantity ?? 0) > 0 : item.inStock === true;
  if (inStock) return "IN_STOCK";
  const counted = { ...item, availabilityStatus: "OUT_OF_STOCK" as const };
  return item.preorderInfo.enabled && preordersLeft(counted) !== 0 ? "PREORDER" : "OUT_OF_STOCK";
}

/**
 * The product with the availability its stock records give it: on variants, on choices and as a whole.
 * Inferred: a variant without a stock record is out of stock, and hidden variants do not count.
 */
export function withStock(
  product: Product,
  itemOf: (variantId: string) => InventoryItem | undefined,
): Product {
  // What has not changed stays the same object: big shops share their options.
  const variants = product.variantsInfo.variants.map((variant): Variant => {
    const inventoryStatus = stockOf(itemOf(variant.id));
    const { inStock, preorderEnabled } = variant.inventoryStatus;
    const same = inStock === inventoryStatus.inStock && preorderEnabled === inventoryStatus.preorderEnabled;
    return same ? variant : { ...variant, inventoryStatus };
  });
  const shown = variants.filter((variant) => variant.visible);
  const inStock = shown.filter((variant) => variant.inventoryStatus.inStock).length;
  const preorder = shown.filter((variant) => variant.inventoryStatus.preorderEnabled).length;
  const onPreorder = shown.filter((variant) => itemOf(variant.id)?.availabilityStatus === "PREORDER").length;
  const choiceOf = choiceStates(shown);
  return {
    ...product,
    variantsInfo: { variants },
    options: product.options.map((option) => withChoiceStates(option, choiceOf)),
    inventory: {
      availabilityStatus: part(inStock, shown.length, "IN_STOCK", "PARTIALLY_OUT_OF_STOCK", "OUT_OF_STOCK"),
      preorderStatus: part(preorder, shown.length, "ENABLED", "PARTIALLY_ENABLED", "DISABLED"),
      preorderAvailability: part(onPreorder, shown.length, "ALL_VARIANTS", "SOME_VARIANTS", "NO_VARIANTS"),
    },
  };
}

/** What a variant shows of its stock record. */
export function stockOf(item: InventoryItem | undefined): Variant["inventoryStatus"] {
  return {
    inStock: item?.availabilityStatus === "IN_STOCK",
    preorderEnabled: item?.preorderInfo.enabled === true,
  };
}

interface ChoiceState {
  inStock: boolean;
  visible: boolean;
}

function withChoiceStates(option: ProductOption, states: ReadonlyMap<string, ChoiceState>): ProductOption {
  const stateOf = (choice: OptionChoice) => states.get(choice.choiceId) ?? { inStock: false, visible: false };
  const { choices } = option.choicesSettings;
  const same = choices.every((choice) => {
    const state = stateOf(choice);
    return choice.inStock === state.inStock && choice.visible === state.visible;
  });
  if (same) return option;
  return {
    ...option,
    choicesSettings: { choices: choices.map((choice) => ({ ...choice, ...stateOf(choice) })) },
  };
}

function part<T>(count: number, of: number, all: T, some: T, none: T): T {
  if (count === 0) return none;
  return count === of ? all : some;
}

function choiceStates(shown: readonly Variant[]): Map<string, ChoiceState> {
  const states = new Map<string, ChoiceState>();
  for (const variant of shown) {
    for (const { optionChoiceIds } of variant.choices) {
      const known = states.get(optionChoiceIds.choiceId)?.inStock ?? false;
      states.set(optionChoiceIds.choiceId, {
        inStock: known || variant.inventoryStatus.inStock,
        visible: true,
      });
    }
  }
  return states;
}
