import { formatted, minus, sum } from "../kernel/money";
import type { LiveLine } from "./line";
import { type Address, type CartRecord, carrierAppId, type OrderRecord } from "./state";
import type { Totals } from "./totals";

export interface OrderFacts {
  currency: string;
  languageCode: string;
  id: string;
  number: string;
  createdDate: string;
  cart: CartRecord;
  totals: Totals;
  buyer: { visitorId?: string; memberId?: string; contactId: string; email: string };
  paid: boolean;
  newId: () => string;
}

type Money = (amount: string) => { amount: string; formattedAmount: string };

/** A new order as it travels, with the payment that goes with it. */
export function orderWire(facts: OrderFacts): { order: OrderRecord["order"]; payment: Record<string, unknown> } {
  const { cart, totals, currency, createdDate, buyer, paid } = facts;
  const money: Money = (amount) => formatted(amount, currency);
  const shipping = totals.delivery?.price ?? "0";
  const tax = totals.tax?.amount ?? "0";
  const contactDetails = contactOf(cart);
  const activity = (activityType: string) => ({ id: facts.newId(), createdDate, type: activityType, activityType });
  const order = {
    id: facts.id,
    number: facts.number,
    createdDate,
    updatedDate: createdDate,
    purchasedDate: createdDate,
    status: "APPROVED",
    paymentStatus: paid ? "PAID" : "NOT_PAID",
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
    priceSummary: {
      subtotal: money(totals.subtotal),
      shipping: money(shipping),
      tax: money(tax),
      discount: money(totals.discount),
      total: money(totals.total),
      totalAdditionalFees: money("0"),
    },
    balanceSummary: {
      balance: money(paid ? "0" : totals.total),
      paid: money(paid ? totals.total : "0"),
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
    billingInfo: { address: withNames(cart.address), contactDetails },
    ...(totals.delivery
      ? {
          shippingInfo: {
            carrierId: carrierAppId,
            code: totals.delivery.option.code,
            title: totals.delivery.option.title,
            region: { name: cart.address?.country ?? "" },
            logistics: {
              deliveryTime: totals.delivery.option.deliveryTime,
              shippingDestination: { address: withNames(cart.address), contactDetails },
            },
            cost: {
              price: money(shipping),
              totalPriceBeforeTax: money(shipping),
              totalPriceAfterTax: money(shipping),
              discount: money("0"),
              taxInfo: { taxAmount: money("0"), taxRate: "0", taxableAmount: money("0") },
            },
          },
        }
      : {}),
    recipientInfo: { address: withNames(cart.address), contactDetails },
    appliedDiscounts: appliedDiscounts(facts, money),
    activities: [activity("ORDER_PLACED"), ...(paid ? [activity("ORDER_PAID")] : [])],
    additionalFees: [],
    customFields: [],
    attributionSource: "UNSPECIFIED",
    extendedFields: { namespaces: {} },
    tags: { privateTags: { tagIds: [] }, tags: { tagIds: [] } },
  };
  const payment = {
    id: facts.newId(),
    createdDate,
    updatedDate: createdDate,
    amount: money(totals.total),
    status: paid ? "APPROVED" : "PENDING",
    refundDisabled: false,
    regularPaymentDetails: {
      offlinePayment: !paid,
      paymentMethod: paid ? "CreditCard" : "Offline",
      status: paid ? "APPROVED" : "PENDING",
      gatewayTransactionId: facts.newId(),
      ...(paid ? { creditCardDetails: { lastFourDigits: "4242", brand: "Visa" } } : {}),
      savedPaymentMethod: false,
    },
  };
  return { order, payment };
}

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
  const { coupon } = totals;
  if (!coupon || totals.discount === "0") return [];
  return [
    {
      id: newId(),
      discountType: "GLOBAL",
      coupon: { id: coupon.id, code: coupon.code, name: coupon.name, amount: money(totals.discount) },
      lineItemDiscounts: totals.lines.map((line) => ({
        id: line.record.id,
        totalDiscount: money(totals.lineDiscounts[line.record.id] ?? "0"),
      })),
    },
  ];
}

function contactOf({ customer }: CartRecord) {
  const { firstName, lastName, phone } = customer;
  return { firstName: firstName ?? "", lastName: lastName ?? "", ...(phone ? { phone } : {}) };
}

const regions = new Intl.DisplayNames(["en"], { type: "region" });

function withNames(address: Address | undefined) {
  if (!address) return {};
  return { ...address, ...(address.country ? { countryFullname: regions.of(address.country) } : {}) };
}
