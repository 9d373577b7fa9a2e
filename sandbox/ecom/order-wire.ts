import { formatted, minus, sum } from "../kernel/money";
import type { LiveLine } from "./line";
import { countryName, states } from "./places";
import { type Address, type CartRecord, type Contact, carrierAppId, type OrderRecord } from "./state";
import type { Delivery, Totals } from "./totals";

export interface OrderFacts {
  currency: string;
  languageCode: string;
  id: string;
  number: string;
  createdDate: string;
  cart: CartRecord;
  totals: Totals;
  buyer: { visitorId?: string; memberId?: string; contactId: string; email: string };
  newId: () => string;
}

type Money = (amount: string) => { amount: string; formattedAmount: string };

/** A new order as it travels: approved, paid, nothing sent yet. */
export function orderWire(facts: OrderFacts): OrderRecord["order"] {
  const { cart, totals, currency, createdDate, buyer } = facts;
  const money: Money = (amount) => formatted(amount, currency);
  const recipient = addressee(cart.address, cart.customer);
  const activity = (activityType: string) => ({
    id: facts.newId(),
    createdDate,
    type: activityType,
    activityType,
  });
  return {
    id: facts.id,
    number: facts.number,
    createdDate,
    updatedDate: createdDate,
    purchasedDate: createdDate,
    status: "APPROVED",
    paymentStatus: "PAID",
    fulfillmentStatus: "NOT_FULFILLED",
    archived: false,
    seenByAHuman: false,
    checkoutId: cart.id,
    purchaseFlowId: cart.purchaseFlowId,
    buyerLanguage: facts.languageCode,
    siteLanguage: facts.languageCode,
    currency,
    currencyConversionDetails: { originalCurrency: currency, conversionRate: "1" },
    weightUnit: "KG",
    taxIncludedInPrices: false,
    buyerInfo: buyer,
    createdBy: buyer.memberId ? { memberId: buyer.memberId } : { visitorId: buyer.visitorId },
    channelInfo: { type: "WEB" },
    ...(cart.note ? { buyerNote: cart.note } : {}),
    lineItems: totals.lines.map((line) => lineWire(line, totals, money)),
    ...summaries(totals, money),
    billingInfo: addressee(cart.billing?.address ?? cart.address, {
      ...cart.customer,
      ...cart.billing?.contact,
    }),
    ...(totals.delivery ? { shippingInfo: shippingWire(totals.delivery, recipient, money) } : {}),
    recipientInfo: recipient,
    appliedDiscounts: appliedDiscounts(facts, money),
    activities: [activity("ORDER_PLACED"), activity("ORDER_PAID")],
    additionalFees: [],
    customFields: [],
    attributionSource: "UNSPECIFIED",
    extendedFields: { namespaces: {} },
    tags: { privateTags: { tagIds: [] }, tags: { tagIds: [] } },
  };
}

function summaries(totals: Totals, money: Money) {
  const tax = totals.tax?.amount ?? "0";
  return {
    priceSummary: {
      subtotal: money(totals.subtotal),
      shipping: money(totals.delivery?.price ?? "0"),
      tax: money(tax),
      discount: money(totals.discount),
      total: money(totals.total),
      totalAdditionalFees: money("0"),
    },
    balanceSummary: {
      balance: money("0"),
      paid: money(totals.total),
      refunded: money("0"),
      authorized: money("0"),
      pendingRefund: money("0"),
      pending: money("0"),
    },
    taxInfo: {
      totalTax: money(tax),
      taxBreakdown: totals.tax
        ? [{ taxName: totals.tax.rate.name, rate: totals.tax.rate.rate, aggregatedTaxAmount: money(tax) }]
        : [],
    },
  };
}

function shippingWire(delivery: Delivery, recipient: Addressee, money: Money) {
  const { option, price, fullPrice } = delivery;
  return {
    carrierId: carrierAppId,
    code: option.code,
    title: option.title,
    region: { name: option.countries.length > 0 ? option.countries.join(", ") : "International" },
    logistics: { deliveryTime: option.deliveryTime, shippingDestination: recipient },
    cost: {
      price: money(fullPrice),
      totalPriceBeforeTax: money(price),
      totalPriceAfterTax: money(price),
      discount: money(minus(fullPrice, price)),
      taxInfo: { taxAmount: money("0"), taxRate: "0", taxableAmount: money("0") },
    },
  };
}

/**
 * Inferred: a coupon on the whole order (`GLOBAL`) leaves a line's price alone and lowers its total before tax.
 */
function lineWire(line: LiveLine, totals: Totals, money: Money) {
  const discount = totals.lineDiscounts[line.record.id] ?? "0";
  const tax = totals.tax?.byLine[line.record.id] ?? "0";
  const beforeTax = minus(line.totalPrice, discount);
  return {
    id: line.record.id,
    productName: { original: line.name, translated: line.name },
    catalogReference: line.record.reference,
    quantity: line.confirmed,
    descriptionLines: line.descriptionLines.map((description) => ({
      ...description,
      lineType: description.colorInfo ? "COLOR" : "PLAIN_TEXT",
    })),
    ...(line.image ? { image: line.image } : {}),
    physicalProperties: {
      ...(line.weight === undefined ? {} : { weight: line.weight }),
      ...(line.sku ? { sku: line.sku } : {}),
      shippable: !line.digital,
    },
    itemType: { preset: line.digital ? "DIGITAL" : "PHYSICAL" },
    price: money(line.unitPrice),
    priceBeforeDiscounts: money(line.unitPrice),
    totalDiscount: money(discount),
    lineItemPrice: money(line.totalPrice),
    totalPriceBeforeTax: money(beforeTax),
    totalPriceAfterTax: money(sum([beforeTax, tax])),
    paymentOption: "FULL_PAYMENT_ONLINE",
    taxInfo: {
      taxAmount: money(tax),
      taxableAmount: money(beforeTax),
      taxRate: totals.tax?.rate.rate ?? "0",
      taxIncludedInPrice: false,
      taxBreakdown: [],
    },
    refundQuantity: 0,
    restockQuantity: 0,
    locations: [],
    modifierGroups: [],
  };
}

function appliedDiscounts({ totals, newId }: OrderFacts, money: Money) {
  const { coupon, delivery, discount } = totals;
  if (!coupon) return [];
  const named = (amount: string) => ({
    id: coupon.id,
    code: coupon.code,
    name: coupon.name,
    amount: money(amount),
  });
  if (discount !== "0") {
    const lineItemDiscounts = totals.lines.map(({ record }) => ({
      id: record.id,
      totalDiscount: money(totals.lineDiscounts[record.id] ?? "0"),
    }));
    return [{ id: newId(), discountType: "GLOBAL", coupon: named(discount), lineItemDiscounts }];
  }
  const saved = delivery ? minus(delivery.fullPrice, delivery.price) : "0";
  return saved === "0"
    ? []
    : [{ id: newId(), discountType: "SHIPPING", coupon: named(saved), lineItemDiscounts: [] }];
}

interface Addressee {
  address?: Address & { countryFullname?: string; subdivisionFullname?: string };
  contactDetails: Contact;
}

function addressee(address: Address | undefined, contact: Contact): Addressee {
  const { firstName = "", lastName = "", phone, company } = contact;
  return {
    ...(address ? { address: withNames(address) } : {}),
    contactDetails: { firstName, lastName, ...(phone ? { phone } : {}), ...(company ? { company } : {}) },
  };
}

function withNames(address: Address): NonNullable<Addressee["address"]> {
  const { country, subdivision } = address;
  const subdivisionFullname = subdivision === undefined ? undefined : states[subdivision];
  return {
    ...address,
    ...(country ? { countryFullname: countryName(country) } : {}),
    ...(subdivisionFullname ? { subdivisionFullname } : {}),
  };
}
