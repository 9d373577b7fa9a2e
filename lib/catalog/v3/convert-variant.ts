import type { inventoryItemsV3, productsV3 } from "@wix/stores";
import { sameAmount } from "@/lib/money";
import { lowStock, toMoney } from "../convert-shared";
import { toGtin } from "../gtin";
import { toPicture } from "../picture";
import type { StockStatus, Variant } from "../types";
import { toPlanPrices } from "./convert-subscription";

/** What the inventory says about one variant, all locations together. */
export interface VariantStock {
  /** Absent when the shop does not count this variant. */
  quantity?: number;
  status: StockStatus;
  preorderMessage?: string;
}

/**
 * Stock by variant id. A variant may have one item per location: it is there when it is anywhere, and its
 * quantities add up (integers, so this is exact).
 */
export function toStockIndex(items: inventoryItemsV3.InventoryItem[]): Map<string, VariantStock> {
  const index = new Map<string, VariantStock>();
  for (const item of items) {
    if (!item.variantId) continue;
    index.set(item.variantId, merge(index.get(item.variantId), toStock(item)));
  }
  return index;
}

function toStock(item: inventoryItemsV3.InventoryItem): VariantStock {
  const quantity = item.trackQuantity && typeof item.quantity === "number" ? item.quantity : undefined;
  if (item.availabilityStatus === "PREORDER") {
    const message = item.preorderInfo?.message;
    return { status: "pre-order", ...(message && { preorderMessage: message }) };
  }
  const there = quantity === undefined ? item.availabilityStatus === "IN_STOCK" : quantity > 0;
  if (!there) return { status: "sold-out", ...(quantity !== undefined && { quantity: 0 }) };
  return { status: "in-stock", ...(quantity !== undefined && { quantity }) };
}

const rank: Record<StockStatus, number> = { "in-stock": 3, "low-stock": 3, "pre-order": 2, "sold-out": 1 };

function merge(a: VariantStock | undefined, b: VariantStock): VariantStock {
  if (!a) return b;
  if (rank[a.status] !== rank[b.status]) return rank[a.status] > rank[b.status] ? a : b;
  if (a.quantity === undefined || b.quantity === undefined) return a.quantity === undefined ? a : b;
  return { ...a, quantity: a.quantity + b.quantity };
}

/**
 * Our variant of a V3 one.
 *
 * @param stock from the inventory, where it could be read; otherwise the product's own copy decides
 * @returns undefined for a hidden variant or one without id or price: it cannot be sold
 */
export function toVariant(
  wix: productsV3.Variant,
  currency: string | null | undefined,
  mediaOrigin: string,
  stock: VariantStock | undefined,
): Variant | undefined {
  const price = toMoney(wix.price?.priceAfterDiscount?.amount ?? wix.price?.actualPrice?.amount, currency);
  if (!wix._id || !price || wix.visible === false) return undefined;

  // An automatic discount comes off the actual price, which is then what it was.
  const was = wix.price?.compareAtPrice?.amount ?? wix.price?.actualPrice?.amount;
  const before = toMoney(was, currency);
  const unitPrice = toMoney(wix.physicalProperties?.pricePerUnit?.value, currency);
  const planPrices = toPlanPrices(wix.subscriptionPricesInfo, currency);
  const picture = toPicture(wix.media?.image, wix.media?.altText ?? "", mediaOrigin);
  const gtin = toGtin(wix.barcode);
  const { status, quantity, preorderMessage } = stock ?? ownStock(wix);
  return {
    id: wix._id,
    ...(wix.sku && { sku: wix.sku }),
    ...(gtin && { gtin }),
    choices: toChoices(wix.choices),
    price,
    ...(before && !sameAmount(before, price) && Number(before.amount) > 0 && { compareAt: before }),
    stock: status === "in-stock" && quantity !== undefined && quantity <= lowStock ? "low-stock" : status,
    ...(quantity !== undefined && { quantity }),
    ...(preorderMessage && { preorderMessage }),
    ...(picture && { picture }),
    ...(unitPrice && { unitPrice }),
    ...(planPrices && { planPrices }),
  };
}

function ownStock(wix: productsV3.Variant): VariantStock {
  if (wix.inventoryStatus?.inStock) return { status: "in-stock" };
  return { status: wix.inventoryStatus?.preorderEnabled ? "pre-order" : "sold-out" };
}

function toChoices(choices: productsV3.OptionChoice[] | undefined): Record<string, string> {
  const pairs = (choices ?? []).flatMap(({ optionChoiceIds: ids }): [string, string][] =>
    ids?.optionId && ids.choiceId ? [[ids.optionId, ids.choiceId]] : [],
  );
  return Object.fromEntries(pairs);
}
