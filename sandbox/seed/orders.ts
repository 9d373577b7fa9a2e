import { createHash } from "node:crypto";
import { productBySlug } from "../catalog/store";
import type { Product, Variant } from "../catalog/types";
import { choicesOf } from "../catalog-v1/view";
import { fulfillmentStatus } from "../ecom/fulfillment-routes";
import { orderWire } from "../ecom/order-wire";
import { paymentsWire } from "../ecom/payment-wire";
import {
  type CartRecord,
  type CatalogReference,
  carrierAppId,
  type OrderRecord,
  storesAppId,
} from "../ecom/state";
import { totalsOf } from "../ecom/totals";
import { formatted } from "../kernel/money";
import { defaultSwitches, type State, type World } from "../kernel/world";
import { demoMembers } from "./project";

export interface PastOrder {
  buyer: "ada" | "sam";
  /** ISO time. */
  date: string;
  /** Slug, quantity, and which variant by position. */
  items: readonly (readonly [slug: string, quantity: number, variant?: number])[];
  outcome: "fulfilled" | "partly" | "open" | "canceled" | "refunded";
  /** Code of a shipping option; `standard-us` when absent. */
  method?: string;
}

const homes = {
  ada: {
    address: {
      country: "US",
      subdivision: "US-NY",
      city: "New York",
      postalCode: "10002",
      addressLine: "14 Orchard Street",
    },
    customer: {
      email: demoMembers.ada.email,
      firstName: "Ada",
      lastName: "Lindqvist",
      phone: "+1 555 010 0134",
    },
  },
  sam: {
    address: {
      country: "US",
      subdivision: "US-OR",
      city: "Portland",
      postalCode: "97214",
      addressLine: "2210 SE Ankeny St",
    },
    customer: { email: demoMembers.sam.email, firstName: "Sam", lastName: "Okafor" },
  },
} as const;

/**
 * Gives the demo members a history. Changes `state` and answers it; stock stays as the catalogue says.
 *
 * @throws Error when the history names a product or variant that the catalogue does not have
 */
export function seedOrders(state: State, history: readonly PastOrder[]): State {
  const world = historyWorld(state);
  for (const past of [...history].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    state.ecom.orders.push(record(world, past, String(state.ecom.nextOrderNumber)));
    state.ecom.nextOrderNumber += 1;
  }
  return state;
}

/**
 * Just enough of a world to work totals out before there is one. Everything is in stock in it: what there is today
 * says nothing about what was bought then.
 */
function historyWorld(state: State): World {
  const { catalog } = state;
  const inventoryItems = Object.fromEntries(
    Object.entries(catalog.inventoryItems).map(([id, item]) => [
      id,
      { ...item, trackQuantity: false, inStock: true, availabilityStatus: "IN_STOCK" as const },
    ]),
  );
  return {
    state: { ...state, catalog: { ...catalog, inventoryItems } },
    switches: { ...defaultSwitches },
    origin: "",
    clockOffset: 0,
    now: () => new Date(),
    newId: () => "",
    reset: () => undefined,
  };
}

function record(world: World, past: PastOrder, number: string): OrderRecord {
  let count = 0;
  const newId = () => guid(`${number} ${count++}`);
  const { address, customer } = homes[past.buyer];
  const memberId = demoMembers[past.buyer].id;
  const owner = `member:${memberId}`;
  const cart: CartRecord = {
    id: newId(),
    revision: 1,
    createdDate: past.date,
    updatedDate: past.date,
    owner,
    lines: past.items.map(([slug, quantity, variant = 0]) => ({
      id: newId(),
      requestedQuantity: quantity,
      reference: referenceTo(world, slug, variant),
    })),
    note: null,
    customer,
    address,
    deliveryMethod: { code: past.method ?? "standard-us", appId: carrierAppId },
    customCheckoutUrl: null,
    purchaseFlowId: newId(),
    ordered: true,
  };
  const member = world.state.members.members.find(({ id }) => id === memberId);
  const facts = {
    currency: world.state.site.currency,
    languageCode: world.state.site.languageCode,
    id: newId(),
    number,
    createdDate: past.date,
    cart,
    totals: totalsOf(world, cart),
    buyer: { memberId, contactId: member?.contactId ?? newId(), email: customer.email },
    newId,
  };
  const order = {
    order: orderWire(facts),
    owner,
    payments: paymentsWire(facts),
    refunds: [],
    fulfillments: [],
  };
  return withOutcome(order, past, newId);
}

function referenceTo(world: World, slug: string, position: number): CatalogReference {
  const product = productBySlug(world.state.catalog, slug);
  const variant = product?.variantsInfo.variants[position];
  if (!product?.visible || !variant) {
    throw new Error(
      `The order history names '${slug}' (variant ${position}), which is not in the catalogue.`,
    );
  }
  return {
    appId: storesAppId,
    catalogItemId: product.id,
    options: { ...variantIn(product, variant), ...mandatoryModifiers(product) },
  };
}

/** A Catalog V1 product without managed variants is named by its choices. */
function variantIn(product: Product, variant: Variant): CatalogReference["options"] {
  return product.manageVariants === false ? { options: choicesOf(variant) } : { variantId: variant.id };
}

/** Whatever the product insists on: initials for a text, the first of several choices. */
function mandatoryModifiers({
  modifiers,
}: Product): Pick<NonNullable<CatalogReference["options"]>, "options" | "customTextFields"> {
  const texts: Record<string, string> = {};
  const options: Record<string, string> = {};
  for (const { mandatory, freeTextSettings, choicesSettings, key } of modifiers) {
    if (!mandatory) continue;
    if (freeTextSettings) texts[freeTextSettings.key] = "A.L.".padEnd(freeTextSettings.minCharCount, ".");
    const first = choicesSettings?.choices[0];
    if (first) options[key] = first.key;
  }
  return {
    ...(Object.keys(texts).length > 0 ? { customTextFields: texts } : {}),
    ...(Object.keys(options).length > 0 ? { options } : {}),
  };
}

function withOutcome(past: OrderRecord, { outcome, date }: PastOrder, newId: () => string): OrderRecord {
  const { order } = past;
  const lines = (order.lineItems as { id: string; quantity: number }[]).map(({ id, quantity }) => ({
    id,
    quantity,
  }));
  if (outcome === "fulfilled" || outcome === "refunded") send(past, lines, after(date, 2), newId);
  if (outcome === "partly") send(past, firstHalf(lines), after(date, 2), newId);
  if (outcome === "canceled") {
    order.status = "CANCELED";
    happened(past, "ORDER_CANCELED", after(date, 1), newId);
    refund(past, after(date, 1), newId);
  }
  if (outcome === "refunded") refund(past, after(date, 9), newId);
  return past;
}

/** All but the last line; of a single line one unit, or the lot when there is only one. */
function firstHalf(lines: { id: string; quantity: number }[]): { id: string; quantity: number }[] {
  if (lines.length > 1) return lines.slice(0, -1);
  return lines.map(({ id }) => ({ id, quantity: 1 }));
}

function send(
  past: OrderRecord,
  lineItems: { id: string; quantity: number }[],
  createdDate: string,
  newId: () => string,
): void {
  const trackingNumber = `1Z999AA1${past.order.number.padStart(10, "0")}`;
  past.fulfillments.push({
    id: newId(),
    createdDate,
    lineItems,
    trackingInfo: {
      trackingNumber,
      shippingProvider: "ups",
      trackingLink: `https://www.ups.com/track?tracknum=${trackingNumber}`,
    },
    status: "Fulfilled",
    completed: true,
  });
  past.order.fulfillmentStatus = fulfillmentStatus(past);
  if (past.order.fulfillmentStatus === "FULFILLED") happened(past, "ORDER_FULFILLED", createdDate, newId);
}

function refund(past: OrderRecord, createdDate: string, newId: () => string): void {
  const { order } = past;
  const { amount } = (order.priceSummary as { total: { amount: string } }).total;
  const total = formatted(amount, String(order.currency));
  const nothing = formatted("0", String(order.currency));
  order.paymentStatus = "FULLY_REFUNDED";
  order.balanceSummary = { ...(order.balanceSummary as object), refunded: total };
  for (const payment of past.payments) payment.status = "REFUNDED";
  past.refunds.push({
    id: newId(),
    createdDate,
    transactions: [
      { paymentId: past.payments[0]?.id, amount: total, refundStatus: "SUCCEEDED", externalRefund: false },
    ],
    details: { shippingIncluded: true },
    summary: {
      requestedRefund: total,
      pendingRefund: nothing,
      refunded: total,
      failedRefundAmount: nothing,
      pending: false,
    },
  });
  happened(past, "ORDER_REFUNDED", createdDate, newId);
}

function happened(
  { order }: OrderRecord,
  activityType: string,
  createdDate: string,
  newId: () => string,
): void {
  order.activities = [
    ...(order.activities as object[]),
    { id: newId(), createdDate, type: activityType, activityType },
  ];
  order.updatedDate = createdDate;
}

function after(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString();
}

function guid(text: string): string {
  const hex = createHash("sha256").update(`past order ${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
