import type { currentCartV2 } from "@wix/ecom";
import { toPicture } from "@/lib/catalog/picture";
import { storesAppId, variantNamed } from "@/lib/catalog/reference";
import { isZero, type Money, sameAmount } from "@/lib/money";
import { lineOptions } from "./again";
import { freeDelivery } from "./free-delivery";
import type { Cart, CartLine, CartTotals } from "./types";

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

/** Reads one of Wix's amounts in the currency this cart is shown in. */
type ReadMoney = (wix: WixMoney | undefined) => Money | undefined;

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
    ...toExtras(wix, totals),
  };
  const free = freeDelivery(cart, context.freeDeliveryFrom);
  return free ? { ...cart, freeDelivery: free } : cart;
}

/** What Wix says where a cart is below the least amount the site takes orders for. */
function toMinimum(summary: WixSummary | undefined, money: ReadMoney): Pick<Cart, "minimum"> {
  const below = summary?.violations?.find(
    ({ code, severity }) => code === "SUBTOTAL_BELOW_ORDER_MINIMUM" && severity === "ERROR",
  );
  const { minimumOrderSubtotal, remainingAmount } = below?.subtotalBelowOrderMinimumData ?? {};
  const [least, left] = [money(minimumOrderSubtotal), money(remainingAmount)];
  return least && left ? { minimum: { least, left } } : {};
}

/** What is in a cart beside its lines. */
function toExtras(wix: WixCart, totals: CartTotals | undefined): Partial<Cart> {
  const [coupon] = wix.coupons ?? [];
  const [giftCard] = wix.paymentInfo?.giftCards ?? [];
  const { country, subdivision, postalCode } = wix.deliveryInfo?.address ?? {};
  const region = country && subdivision?.replace(`${country}-`, "");
  const idle = totals !== undefined && isZero(totals.discount);
  return {
    ...(coupon?._id && { coupon: { id: coupon._id, code: coupon.code ?? "", idle } }),
    ...(giftCard?._id && { giftCard: { id: giftCard._id, code: giftCard.obfuscatedCode ?? "" } }),
    ...(wix.note && { note: wix.note }),
    ...(country && {
      destination: { country, ...(region && { region }), ...(postalCode && { postalCode }) },
    }),
  };
}

/**
 * Cart V2 states every amount twice: in the shop's currency and converted for the buyer. One of the two is picked for
 * the whole cart, so that never two currencies stand in one column.
 */
function moneyReader(wix: WixCart, fallback: string): ReadMoney {
  const business = wix.businessInfo?.currencyCode || fallback;
  const buyer = wix.customerInfo?.currencyCode;
  if (!buyer || buyer === business)
    return (amount) => toMoney(amount?.amount ?? amount?.convertedAmount, business);
  return (amount) => toMoney(amount?.convertedAmount, buyer);
}

function toMoney(amount: string | undefined, currency: string): Money | undefined {
  return amount ? { amount, currency } : undefined;
}

function toTotals(summary: WixSummary, cart: WixCart, money: ReadMoney): CartTotals | undefined {
  const total = money(summary.priceSummary?.total);
  if (!total) return undefined;
  // Wix answers 0 for what it cannot know yet. A delivery without a method and a tax without an address are unknown.
  const delivery = summary.deliverySummary?.method ? money(summary.deliverySummary.price) : undefined;
  const taxed = summary.taxSummary !== undefined && Boolean(cart.deliveryInfo?.address?.country);
  const tax = taxed ? money(summary.priceSummary?.tax) : undefined;
  const [giftCard] = summary.paymentSummary?.giftCards ?? [];
  const paid = money(giftCard?.redeemAmount);
  const toPay = money(summary.paymentSummary?.totalAfterGiftCards);
  return {
    ...(paid && toPay && { giftCard: paid, toPay }),
    discount: money(summary.priceSummary?.discount) ?? { amount: "0", currency: total.currency },
    ...(delivery && { delivery }),
    ...(tax && { tax }),
    total,
  };
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

function translated(text: { original?: string; translated?: string | null } | undefined): string {
  return text?.translated || text?.original || "";
}
