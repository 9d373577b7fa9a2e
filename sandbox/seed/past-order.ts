import { createHash } from "node:crypto";
import type { Product, Variant } from "../catalog/types";
import { choicesOf } from "../catalog-v1/view";
import { orderWire } from "../ecom/order-wire";
import { paymentsWire } from "../ecom/payment-wire";
import {
  type Address,
  type CartRecord,
  type CatalogReference,
  type Contact,
  carrierAppId,
  type OrderRecord,
  storesAppId,
} from "../ecom/state";
import { totalsOf } from "../ecom/totals";
import { defaultSwitches, type State, type World } from "../kernel/world";
import { type Outcome, withOutcome } from "./order-outcomes";

/** Somebody who bought something before the sandbox was started. */
export interface PastBuyer {
  /** `member:` or `visitor:`, and their id. */
  owner: string;
  contactId: string;
  email: string;
  contact: Contact;
  address: Address;
}

export interface PastSale {
  buyer: PastBuyer;
  /** ISO time. */
  date: string;
  lines: readonly { reference: CatalogReference; quantity: number }[];
  outcome: Outcome;
  /** Code of a shipping option. */
  method: string;
}

/**
 * Just enough of a world to work totals out before there is one. Everything is in stock in it: what there is today
 * says nothing about what was bought then.
 */
export function historyWorld(state: State): World {
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

/** A sale as the order it has become since; the same one under the same number on every machine. */
export function pastOrder(world: World, sale: PastSale, number: string): OrderRecord {
  let count = 0;
  const newId = () => guid(`${number} ${count++}`);
  const { owner, email, contact, contactId, address } = sale.buyer;
  const [kind, personId = ""] = owner.split(":");
  const cart: CartRecord = {
    id: newId(),
    revision: 1,
    createdDate: sale.date,
    updatedDate: sale.date,
    owner,
    lines: sale.lines.map(({ reference, quantity }) => ({
      id: newId(),
      requestedQuantity: quantity,
      reference,
    })),
    note: null,
    customer: { email, ...contact },
    address,
    deliveryMethod: { code: sale.method, appId: carrierAppId },
    customCheckoutUrl: null,
    purchaseFlowId: newId(),
    ordered: true,
  };
  const facts = {
    currency: world.state.site.currency,
    languageCode: world.state.site.languageCode,
    id: newId(),
    number,
    createdDate: sale.date,
    cart,
    totals: totalsOf(world, cart),
    buyer: {
      ...(kind === "member" ? { memberId: personId } : { visitorId: personId }),
      contactId,
      email,
    },
    newId,
  };
  const order = {
    order: orderWire(facts),
    owner,
    payments: paymentsWire(facts),
    refunds: [],
    fulfillments: [],
  };
  return withOutcome(order, sale, newId);
}

/** A variant of a product, with whatever the product insists on. */
export function referenceTo(product: Product, variant: Variant): CatalogReference {
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

function guid(text: string): string {
  const hex = createHash("sha256").update(`past order ${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
