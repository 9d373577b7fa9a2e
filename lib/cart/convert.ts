import type { currentCartV2 } from "@wix/ecom";
import { toPicture } from "@/lib/catalog/picture";
import { storesAppId, variantNamed } from "@/lib/catalog/reference";
import { type Money, sameAmount } from "@/lib/money";
import { lineOptions } from "./again";
import { moneyReader, type ReadMoney, translated } from "./convert-parts";
import { toExtras, toMinimum, toObstacles, toTotals } from "./convert-summary";
import { freeDelivery } from "./free-delivery";
import type { Cart, CartLine } from "./types";

type WixCart = currentCartV2.Cart;
type WixLine = currentCartV2.V2LineItem;
type WixSummary = currentCartV2.CartSummary;
type WixMoney = currentCartV2.ConvertedMoney;

export interface CartContext {
  /** Media host, e.g. `https://static.wixstatic.com`. */
  mediaOrigin: string;
  /** Used where the cart names no currency. */
  currency: string;
  /** From this amount on the shop sends for nothing. */
  freeDeliveryFrom?: Money | undefined;
}

/**
 * A cart of Wix's (Cart V2, as the SDK returns it) in the shop's own shape. Amounts stay the strings they are.
 *
 * @param summary from estimate or calculate; without it the cart has no totals
 */
export function toCart(wix: WixCart, context: CartContext, summary?: WixSummary): Cart {
  const money = moneyReader(wix, context.currency);
  const lineTotals = new Map((summary?.lineItems ?? []).map((line) => [line.lineItemId, line.totalPrice]));
  const lines = (wix.lineItems ?? []).flatMap((line) =>
    line._id ? [toLine(line, line._id, money, lineTotals.get(line._id), context)] : [],
  );
  const subtotal = money(summary?.priceSummary?.subtotal ?? wix.subtotal);
  const totals = summary && toTotals(summary, wix, money);
  const cart: Cart = {
    id: wix._id ?? "",
    lines,
    count: lines.reduce((units, line) => units + line.quantity, 0),
    ...(subtotal && { subtotal }),
    ...(totals && { totals }),
    ...toMinimum(summary, money),
    ...toObstacles(summary),
    ...toExtras(wix, totals, summary),
  };
  const free = freeDelivery(cart, context.freeDeliveryFrom);
  return free ? { ...cart, freeDelivery: free } : cart;
}

function toLine(
  wix: WixLine,
  id: string,
  money: ReadMoney,
  summaryTotal: WixMoney | undefined,
  context: CartContext,
): CartLine {
  const name = translated(wix.name) || "Item";
  const { quantityInfo, pricing } = wix;
  const quantity = quantityInfo?.confirmedQuantity ?? quantityInfo?.requestedQuantity ?? 0;
  const unitPrice = money(pricing?.unitPrice);
  const fullPrice = money(pricing?.breakdown?.fullPrice);
  const total = money(summaryTotal ?? pricing?.totalPrice);
  const picture = toPicture(wix.attributes?.image, name, context.mediaOrigin);
  const href = toHref(wix);
  const variantId = variantOf(wix);
  const again = toAgain(wix);
  const available = quantityInfo?.availableQuantity ?? undefined;
  return {
    id,
    productId: wix.source?.catalogReference?.catalogItemId ?? "",
    ...(variantId && { variantId }),
    ...(again && { again }),
    name,
    details: [...(wix.attributes?.descriptionLines ?? []).flatMap(toDetail), ...toRhythm(wix)],
    quantity,
    requested: quantityInfo?.requestedQuantity ?? quantity,
    fixed: quantityInfo?.fixedQuantity === true,
    ...(wix.attributes?.physicalProperties?.shippable === false && { digital: true }),
    status: toStatus(wix.status),
    ...(href && { href }),
    ...(picture && { picture }),
    ...(available !== undefined && { available }),
    ...(unitPrice && { unitPrice }),
    ...(unitPrice && fullPrice && !sameAmount(unitPrice, fullPrice) && { fullUnitPrice: fullPrice }),
    ...(total && { total }),
  };
}

/** Undefined for what is not of the catalogue, and for what could not be asked for again in our words. */
function toAgain(wix: WixLine): CartLine["again"] {
  const reference = wix.source?.catalogReference;
  if (reference?.appId !== storesAppId) return undefined;
  return lineOptions.safeParse(reference.options ?? {}).data;
}

function toStatus(status: WixLine["status"]): CartLine["status"] {
  switch (status) {
    case "PARTIALLY_IN_STOCK":
      return "partly-in-stock";
    case "OUT_OF_STOCK":
      return "sold-out";
    case "REMOVED_FROM_CATALOG":
      return "gone";
    default:
      return "in-stock";
  }
}

function toDetail(line: currentCartV2.DescriptionLine): CartLine["details"] {
  const name = translated(line.name);
  const value = translated(line.colorInfo ?? line.plainText);
  if (!name || !value) return [];
  const colorCode = line.colorInfo?.code;
  return [{ name, value, ...(colorCode && { colorCode }) }];
}

/** How often it is sent, for a line that was not bought once. */
function toRhythm(wix: WixLine): CartLine["details"] {
  const title = translated(wix.attributes?.subscriptionInfo?.title);
  return title ? [{ name: "Subscription", value: title }] : [];
}

/** Wix gives the address of the product on the Wix site; only its last part, the slug, means something here. */
function toHref(wix: WixLine): CartLine["href"] {
  const reference = wix.source?.catalogReference;
  const slug = /([^/?#]+)\/?(?:[?#].*)?$/.exec(wix.attributes?.url ?? "")?.[1];
  if (reference?.appId !== storesAppId || !slug) return undefined;
  const variantId = variantOf(wix);
  const query = variantId ? `?variant=${encodeURIComponent(variantId)}` : "";
  return `/products/${slug}${query}`;
}

function variantOf(wix: WixLine): string | undefined {
  return variantNamed(wix.source?.catalogReference?.options);
}
