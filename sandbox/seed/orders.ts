import { createHash } from "node:crypto";
import { productBySlug } from "../catalog/store";
import { fulfilmentStatus } from "../ecom/order-routes";
import { orderWire } from "../ecom/order-wire";
import { type CartRecord, carrierAppId, type OrderRecord, storesAppId } from "../ecom/state";
import { totalsOf } from "../ecom/totals";
import { formatted } from "../kernel/money";
import { defaultSwitches, type State, type World } from "../kernel/world";
import { demoMembers } from "./project";

interface PastOrder {
  buyer: keyof typeof demoMembers;
  date: string;
  /** Slug, quantity, and which variant by position. */
  items: [slug: string, quantity: number, variant?: number][];
  outcome: "fulfilled" | "partly" | "open" | "canceled" | "refunded";
  method?: string;
}

const homes = {
  ada: {
    address: { country: "US", subdivision: "US-NY", city: "New York", postalCode: "10002", addressLine: "14 Orchard Street" },
    customer: { email: demoMembers.ada.email, firstName: "Ada", lastName: "Lindqvist", phone: "+1 555 010 0134" },
  },
  sam: {
    address: { country: "US", subdivision: "US-OR", city: "Portland", postalCode: "97214", addressLine: "2210 SE Ankeny St" },
    customer: { email: demoMembers.sam.email, firstName: "Sam", lastName: "Okafor" },
  },
} as const;

/**
 * Gives the demo members a history. Changes `state` and answers it; stock stays as the catalogue says.
 *
 * @throws Error when the history names a product that the catalogue does not have
 */
export function seedOrders(state: State, history: readonly PastOrder[]): State {
  const world = historyWorld(state);
  for (const past of [...history].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    state.ecom.orders.push(record(world, past, String(state.ecom.nextOrderNumber)));
    state.ecom.nextOrderNumber += 1;
  }
  return state;
}

export type { PastOrder };

/** Just enough of a world to work totals out before there is one. */
function historyWorld(state: State): World {
  return {
    state,
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
  const owner = `member:${demoMembers[past.buyer].id}`;
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
  };
  // What is in stock today says nothing about what was bought then.
  const totals = totalsOf(stocked(world), cart);
  const member = world.state.members.members.find(({ id }) => id === demoMembers[past.buyer].id);
  const { order, payment } = orderWire({
    currency: world.state.site.currency,
    languageCode: world.state.site.languageCode,
    id: newId(),
    number,
    createdDate: past.date,
    cart,
    totals,
    buyer: { memberId: demoMembers[past.buyer].id, contactId: member?.contactId ?? newId(), email: customer.email },
    paid: true,
    newId,
  });
  return withOutcome({ order, owner, payments: [payment], refunds: [], fulfillments: [] }, past, newId);
}

function referenceTo(world: World, slug: string, variant: number) {
  const product = productBySlug(world.state.catalog, slug);
  const chosen = product?.variantsInfo.variants[variant];
  if (!product || !chosen) throw new Error(`The order history names '${slug}' (variant ${variant}), which is not in the catalogue.`);
  const custom = Object.fromEntries(
    product.modifiers.flatMap(({ mandatory, freeTextSettings }) =>
      mandatory && freeTextSettings ? [[freeTextSettings.key, "A.L."]] : [],
    ),
  );
  const texts = Object.keys(custom).length > 0 ? { customTextFields: custom } : {};
  return { appId: storesAppId, catalogItemId: product.id, options: { variantId: chosen.id, ...texts } };
}

/** The same world with everything in stock. */
function stocked(world: World): World {
  const { catalog } = world.state;
  const inventoryItems = Object.fromEntries(
    Object.entries(catalog.inventoryItems).map(([id, item]) => [
      id,
      { ...item, trackQuantity: false, inStock: true, availabilityStatus: "IN_STOCK" as const },
    ]),
  );
  return { ...world, state: { ...world.state, catalog: { ...catalog, inventoryItems } } };
}

function withOutcome(past: OrderRecord, { outcome, date }: PastOrder, newId: () => string): OrderRecord {
  const { order } = past;
  const lines = order.lineItems as { id: string; quantity: number }[];
  const send = (sent: { id: string; quantity: number }[]) =>
    past.fulfillments.push({
      id: newId(),
      createdDate: after(date, 2),
      lineItems: sent.map(({ id, quantity }) => ({ id, quantity })),
      trackingInfo: {
        trackingNumber: "1Z999AA10123456784",
        shippingProvider: "ups",
        trackingLink: "https://www.ups.com/track?tracknum=1Z999AA10123456784",
      },
      status: "Fulfilled",
      completed: true,
    });
  if (outcome === "fulfilled" || outcome === "refunded") send(lines);
  if (outcome === "partly") send(lines.slice(0, 1));
  if (outcome === "canceled" || outcome === "refunded") refund(past, after(date, outcome === "canceled" ? 1 : 9), newId);
  if (outcome === "canceled") order.status = "CANCELED";
  order.fulfillmentStatus = fulfilmentStatus(past);
  if (outcome !== "open") order.updatedDate = after(date, 2);
  return past;
}

function refund(past: OrderRecord, createdDate: string, newId: () => string): void {
  const { order } = past;
  const { amount } = (order.priceSummary as { total: { amount: string } }).total;
  const total = formatted(amount, String(order.currency));
  const nothing = formatted("0", String(order.currency));
  order.paymentStatus = "FULLY_REFUNDED";
  order.balanceSummary = { ...(order.balanceSummary as object), refunded: total };
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
}

function after(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString();
}

function guid(text: string): string {
  const hex = createHash("sha256").update(`past order ${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
