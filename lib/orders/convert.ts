import type { orders } from "@wix/ecom";
import { lineOptions } from "@/lib/cart/again";
import { toPicture } from "@/lib/catalog/picture";
import { storesAppId } from "@/lib/catalog/reference";
import { isZero, type Money } from "@/lib/money";
import { toAddress } from "./address";
import type { Order, OrderEvent, OrderLine, OrderSummary } from "./types";

type WixOrder = orders.Order;
type WixLine = orders.OrderLineItem;
type WixPrice = orders.Price;

export interface OrderContext {
  /** Media host, e.g. `https://static.wixstatic.com`. */
  mediaOrigin: string;
  /** Used where the order names no currency. */
  currency: string;
  /** Language tag in which countries are named. */
  locale: string;
}

type ReadMoney = (price: WixPrice | undefined) => Money | undefined;

/** How many pictures a row of the order history shows. */
const summaryPictures = 4;

/**
 * An order of Wix's as a row of the order history. Amounts stay the strings they are.
 *
 * @returns undefined for an answer without an id: nothing could be done with it
 */
export function toOrderSummary(wix: WixOrder, context: OrderContext): OrderSummary | undefined {
  if (!wix._id) return undefined;
  const money = moneyReader(wix, context);
  const lines = wix.lineItems ?? [];
  const pictures = lines.flatMap((line) => toPicture(line.image, nameOf(line), context.mediaOrigin) ?? []);
  const placed = wix.purchasedDate ?? wix._createdDate;
  return {
    id: wix._id,
    number: wix.number ?? "",
    placedAt: placed ? new Date(placed).toISOString() : "",
    status: statusOf(wix.status),
    payment: paymentOf(wix.paymentStatus),
    fulfilment: fulfilmentOf(wix.fulfillmentStatus),
    total: money(wix.priceSummary?.total) ?? zero(wix, context),
    itemCount: lines.reduce((units, line) => units + (line.quantity ?? 0), 0),
    pictures: pictures.slice(0, summaryPictures),
  };
}

/** The whole order. */
export function toOrder(wix: WixOrder, context: OrderContext): Order | undefined {
  const summary = toOrderSummary(wix, context);
  if (!summary) return undefined;
  const money = moneyReader(wix, context);
  const nothing = zero(wix, context);
  const prices = wix.priceSummary;
  const logistics = wix.shippingInfo?.logistics;
  const shippingAddress = toAddress(logistics?.shippingDestination ?? wix.recipientInfo, context.locale);
  const billingAddress = toAddress(wix.billingInfo, context.locale);
  const email = wix.buyerInfo?.email;
  const shippingMethod = wix.shippingInfo?.title;
  const deliveryTime = logistics?.deliveryTime;
  const refunded = money(wix.balanceSummary?.refunded);
  return {
    ...summary,
    lines: (wix.lineItems ?? []).map((line, index) => toLine(line, index, money, context)),
    subtotal: money(prices?.subtotal) ?? nothing,
    shipping: money(prices?.shipping) ?? nothing,
    ...toFees(wix, money),
    tax: money(prices?.tax) ?? nothing,
    discount: money(prices?.discount) ?? nothing,
    ...(email && { email }),
    ...(shippingMethod && { shippingMethod }),
    ...(deliveryTime && { deliveryTime }),
    ...(shippingAddress && { shippingAddress }),
    ...(billingAddress && { billingAddress }),
    ...(wix.buyerNote && { note: wix.buyerNote }),
    ...(refunded && !isZero(refunded) && { refunded }),
    events: toEvents(wix, summary.placedAt),
  };
}

function toFees(wix: WixOrder, money: ReadMoney): Pick<Order, "fees"> {
  const fees = (wix.additionalFees ?? []).flatMap(({ name, priceBeforeTax, price }) => {
    const amount = money(priceBeforeTax ?? price);
    return amount && !isZero(amount) ? [{ name: name || "Fee", price: amount }] : [];
  });
  return fees.length > 0 ? { fees } : {};
}

const eventKinds: Record<string, OrderEvent["kind"]> = {
  ORDER_PAID: "paid",
  ORDER_FULFILLED: "sent",
  ORDER_CANCELED: "cancelled",
  ORDER_REFUNDED: "refunded",
};

/** Wix's own record of an order, as far as it is a shopper's business. */
function toEvents(wix: WixOrder, placedAt: string): OrderEvent[] {
  const later = (wix.activities ?? []).flatMap(({ type, _createdDate }): OrderEvent[] => {
    const kind = eventKinds[type ?? ""];
    return kind && _createdDate ? [{ kind, at: new Date(_createdDate).toISOString() }] : [];
  });
  const all: OrderEvent[] = placedAt ? [{ kind: "placed", at: placedAt }, ...later] : later;
  return all.sort((a, b) => a.at.localeCompare(b.at));
}

function toLine(wix: WixLine, index: number, money: ReadMoney, context: OrderContext): OrderLine {
  const name = nameOf(wix);
  const picture = toPicture(wix.image, name, context.mediaOrigin);
  const unitPrice = money(wix.price);
  const reference = wix.catalogReference?.appId === storesAppId ? wix.catalogReference : undefined;
  const again = reference && lineOptions.safeParse(reference.options ?? {}).data;
  const total = money(wix.lineItemPrice ?? wix.totalPriceBeforeTax);
  return {
    id: wix._id ?? String(index),
    ...(reference?.catalogItemId && { productId: reference.catalogItemId }),
    ...(again && { again }),
    name,
    details: (wix.descriptionLines ?? []).flatMap(toDetail),
    quantity: wix.quantity ?? 0,
    ...(picture && { picture }),
    ...(unitPrice && { unitPrice }),
    ...(total && { total }),
  };
}

function toDetail(line: orders.DescriptionLine): OrderLine["details"] {
  const name = line.name?.translated || line.name?.original;
  const text = line.colorInfo ?? line.plainText;
  const value = text?.translated || text?.original;
  return name && value ? [{ name, value }] : [];
}

function nameOf(line: WixLine): string {
  return line.productName?.translated || line.productName?.original || "Item";
}

function moneyReader(wix: WixOrder, context: OrderContext): ReadMoney {
  const currency = wix.currency || context.currency;
  return (price) => (price?.amount ? { amount: price.amount, currency } : undefined);
}

function zero(wix: WixOrder, context: OrderContext): Money {
  return { amount: "0", currency: wix.currency || context.currency };
}

function statusOf(status: WixOrder["status"]): OrderSummary["status"] {
  switch (status) {
    case "APPROVED":
      return "approved";
    case "CANCELED":
      return "cancelled";
    case "REJECTED":
      return "rejected";
    case "INITIALIZED":
      return "initialized";
    default:
      return "pending";
  }
}

function paymentOf(status: WixOrder["paymentStatus"]): OrderSummary["payment"] {
  switch (status) {
    case "PAID":
      return "paid";
    case "PARTIALLY_PAID":
      return "partly-paid";
    case "FULLY_REFUNDED":
      return "refunded";
    case "PARTIALLY_REFUNDED":
      return "partly-refunded";
    case "DECLINED":
      return "declined";
    case "PENDING":
    case "PENDING_MERCHANT":
      return "pending";
    default:
      return "not-paid";
  }
}

function fulfilmentOf(status: WixOrder["fulfillmentStatus"]): OrderSummary["fulfilment"] {
  switch (status) {
    case "FULFILLED":
      return "fulfilled";
    case "PARTIALLY_FULFILLED":
      return "partly-fulfilled";
    default:
      return "not-fulfilled";
  }
}
