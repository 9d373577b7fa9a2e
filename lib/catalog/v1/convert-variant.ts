import type { inventory, products } from "@wix/stores";
import { inStockStatus } from "../convert-shared";
import type { ProductOption, StockStatus, Variant } from "../types";
import { keyOfChoices } from "../variant-key";
import { toChoices } from "./convert-option";
import { toPriced } from "./convert-price";

/** What stands for the only variant of a product whose variants are not managed. */
const noVariantId = "00000000-0000-0000-0000-000000000000";

/** Nobody looks through more; Wix itself keeps at most a thousand where they are managed. */
const mostCombinations = 1000;

interface Stock {
  stock: StockStatus;
  quantity?: number;
  preorderMessage?: string;
}

/** Every variant that can be chosen. Where they are not managed, every combination of choices is one. */
export function toVariants(
  wix: products.Product,
  managed: products.Variant[],
  item: inventory.InventoryItemV2 | undefined,
  options: ProductOption[],
): Variant[] {
  if (!wix.manageVariants) return unmanaged(wix, item, options);
  const rows = new Map((item?.variants ?? []).map((row) => [row.variantId, row]));
  return managed.flatMap((variant): Variant[] => {
    const { _id: id, choices: named, variant: data } = variant;
    const priced = toPriced(data?.priceData);
    const choices = toChoices(named ?? {}, options);
    if (!id || !priced || !choices || data?.visible === false) return [];
    const row = rows.get(id);
    const stock = row && item ? inventoryStock(item, row) : ownStock(variant.stock);
    return [{ id, ...(data?.sku && { sku: data.sku }), choices, ...priced, ...stock }];
  });
}

/** One price and one stock for all; Wix's cart knows them by what was chosen. */
function unmanaged(
  wix: products.Product,
  item: inventory.InventoryItemV2 | undefined,
  options: ProductOption[],
): Variant[] {
  const priced = toPriced(wix.priceData);
  if (!priced) return [];
  const row = item?.variants?.find(({ variantId }) => variantId === noVariantId) ?? item?.variants?.[0];
  const stock = row && item ? inventoryStock(item, row) : productStock(wix.stock);
  const soldOut = soldOutChoices(wix);
  return combinations(options).map((byName): Variant => {
    const gone = Object.entries(byName).some(([name, choice]) => soldOut.has(`${name}\n${choice}`));
    return {
      id: keyOfChoices(byName),
      ...(wix.sku && { sku: wix.sku }),
      choices: toChoices(byName, options) ?? {},
      byName,
      ...priced,
      ...(gone ? { stock: "sold-out" } : stock),
    };
  });
}

function combinations(options: ProductOption[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (rows, { name, choices }) =>
      rows
        .flatMap((row) => choices.map((choice) => ({ ...row, [name]: choice.name })))
        .slice(0, mostCombinations),
    [{}],
  );
}

/** Choices the owner has taken out of stock, where something else of the product is left. */
function soldOutChoices({ productOptions, stock }: products.Product): Set<string> {
  if (stock?.inventoryStatus === "OUT_OF_STOCK") return new Set();
  const gone = (productOptions ?? []).flatMap(({ name, choices }) =>
    (choices ?? [])
      .filter(({ inStock }) => inStock === false)
      .map(({ description, value }) => `${name}\n${description || value}`),
  );
  return new Set(gone);
}

/** What the inventory says of a variant; only there is it known what may be pre-ordered. */
function inventoryStock(item: inventory.InventoryItemV2, row: inventory.InventoryVariantV2): Stock {
  const counted = item.trackQuantity && typeof row.quantity === "number" ? row.quantity : undefined;
  const there = counted === undefined ? row.inStock === true : counted > 0;
  if (there) return inStockStatus(counted);
  if (row.availableForPreorder && item.preorderInfo?.enabled) {
    const message = item.preorderInfo.message;
    return { stock: "pre-order", ...(message && { preorderMessage: message }) };
  }
  return { stock: "sold-out", ...(counted !== undefined && { quantity: 0 }) };
}

function ownStock(stock: products.VariantStock | undefined): Stock {
  const counted = stock?.trackQuantity && typeof stock.quantity === "number" ? stock.quantity : undefined;
  const there = counted === undefined ? stock?.inStock === true : counted > 0;
  return there ? inStockStatus(counted) : { stock: "sold-out" };
}

function productStock(stock: products.Stock | undefined): Stock {
  const counted = stock?.trackInventory && typeof stock.quantity === "number" ? stock.quantity : undefined;
  const there = counted === undefined ? stock?.inventoryStatus !== "OUT_OF_STOCK" : counted > 0;
  return there ? inStockStatus(counted) : { stock: "sold-out" };
}
