import { converted, minus } from "../kernel/money";
import type { World } from "../kernel/world";
import type { LiveLine } from "./line";
import { carrierAppId, type CartRecord, type ShippingOption } from "./state";
import { type Totals, totalsOf } from "./totals";
import { violationsOf } from "./violations";

const both = (text: string) => ({ original: text, translated: text });

/** `visitorId` or `memberId` behind an owner key. */
export function buyerOf(owner: string | undefined): { visitorId?: string; memberId?: string } {
  const [kind, id] = owner?.split(":") ?? [];
  if (!id) return {};
  return kind === "member" ? { memberId: id } : { visitorId: id };
}

/** A cart as it travels (Cart V2). */
export function cartWire(world: World, cart: CartRecord, totals = totalsOf(world, cart)) {
  const { site } = world.state;
  const buyer = buyerOf(cart.owner);
  return {
    id: cart.id,
    revision: String(cart.revision),
    createdDate: cart.createdDate,
    updatedDate: cart.updatedDate,
    lineItems: totals.lines.map((line) => lineWire(world, line, totals)),
    subtotal: converted(totals.subtotal),
    note: cart.note,
    coupons: cart.coupon ? [cart.coupon] : [],
    source: { channelType: "WEB", externalReferences: [], createdBy: buyer },
    businessInfo: { languageCode: site.languageCode, currencyCode: site.currency },
    customerInfo: { ...buyer, ...cart.customer, languageCode: site.languageCode, currencyCode: site.currency },
    deliveryInfo: {
      ...(cart.address ? { address: cart.address } : {}),
      ...(totals.delivery ? { method: methodWire(totals.delivery.option) } : {}),
      weightUnit: "KG",
    },
    taxInfo: { pricesIncludeTax: false },
    paymentInfo: { giftCards: cart.giftCard ? [cart.giftCard] : [], currencyCode: site.currency },
    orderPlaced: cart.orderId !== undefined,
    ...(cart.orderId ? { orderId: cart.orderId } : {}),
    purchaseFlowId: cart.purchaseFlowId,
    settings: { lockGiftCard: false, lockCouponCode: false },
    customCheckoutUrl: cart.customCheckoutUrl,
    currentCart: cart.owner !== undefined && world.state.ecom.currentCarts[cart.owner] === cart.id,
    demo: false,
  };
}

function lineWire(world: World, line: LiveLine, totals: Totals) {
  const path = `/product-page/${line.slug}`;
  const discount = totals.lineDiscounts[line.record.id];
  return {
    id: line.record.id,
    name: both(line.name),
    quantityInfo: {
      requestedQuantity: line.requested,
      confirmedQuantity: line.confirmed,
      ...(line.available === undefined ? {} : { availableQuantity: line.available }),
      fixedQuantity: false,
    },
    pricing: {
      unitPrice: converted(line.unitPrice),
      totalPrice: converted(line.totalPrice),
      priceUndetermined: false,
      breakdown: { fullPrice: converted(line.fullPrice), salePrice: converted(line.unitPrice) },
    },
    source: { catalogReference: line.record.reference, rootCatalogItemId: line.record.reference.catalogItemId },
    attributes: {
      descriptionLines: line.descriptionLines,
      ...(line.image ? { image: line.image } : {}),
      url: { relativePath: path, url: `${world.origin}${path}` },
      itemType: { preset: line.digital ? "DIGITAL" : "PHYSICAL" },
      physicalProperties: {
        ...(line.weight === undefined ? {} : { weight: line.weight }),
        ...(line.sku ? { sku: line.sku } : {}),
        shippable: !line.digital,
      },
      membersOnly: false,
      policies: [],
    },
    deliveryConfig: {},
    taxConfig: { taxableAddress: { addressType: "SHIPPING" } },
    paymentConfig: { paymentOption: "FULL_PAYMENT_ONLINE", savePaymentMethod: false },
    status: line.status,
    modifierGroups: [],
    discounts: discount && discount !== "0" && totals.coupon ? [{ amountOff: converted(discount) }] : [],
    customLineItem: false,
  };
}

function methodWire(option: ShippingOption) {
  return { code: option.code, appId: carrierAppId, title: both(option.title), pickup: false };
}

/** The `summary` of estimate and calculate. Parts that were not worked out are left out. */
export function summaryWire(world: World, cart: CartRecord, totals: Totals, options: { validate: boolean }) {
  const { delivery, tax, coupon } = totals;
  const due = minus(totals.total, totals.giftCard);
  return {
    cartId: cart.id,
    cartRevision: String(cart.revision),
    calculationId: world.newId(),
    lineItems: totals.lines.map((line) => ({
      lineItemId: line.record.id,
      quantity: line.confirmed,
      unitPrice: converted(line.unitPrice),
      totalPrice: converted(line.totalPrice),
    })),
    discounts:
      coupon && totals.discount !== "0"
        ? [
            {
              name: both(coupon.name),
              source: { sourceType: "COUPON", couponCode: coupon.code },
              scope: "CART_SUBTOTAL",
              total: converted(totals.discount),
              lineItemDiscounts: totals.lines.map((line) => ({
                lineItemId: line.record.id,
                amountOff: converted(totals.lineDiscounts[line.record.id] ?? "0"),
              })),
            },
          ]
        : [],
    ...(delivery
      ? { deliverySummary: { method: methodWire(delivery.option), price: converted(delivery.price) } }
      : {}),
    additionalFees: [],
    ...(tax
      ? {
          taxSummary: {
            taxes: [
              { name: both(tax.rate.name), taxableAmount: converted(tax.taxable), amount: converted(tax.amount) },
            ],
            pricesIncludeTax: false,
            lineItemTaxes: totals.lines.map((line) => ({
              lineItemId: line.record.id,
              tax: converted(tax.byLine[line.record.id] ?? "0"),
              rate: tax.rate.rate,
            })),
          },
        }
      : {}),
    priceSummary: {
      subtotal: converted(totals.subtotal),
      discount: converted(totals.discount),
      delivery: converted(delivery?.price ?? "0"),
      additionalFees: converted("0"),
      tax: converted(tax?.amount ?? "0"),
      total: converted(totals.total),
    },
    paymentSummary: {
      giftCards: cart.giftCard ? [{ ...cart.giftCard, redeemAmount: converted(totals.giftCard) }] : [],
      memberships: [],
      requiresPaymentAfterGiftCard: due !== "0",
      totalAfterGiftCards: converted(due),
      payNow: converted(due),
      payLater: converted("0"),
    },
    priceVerificationToken: Buffer.from(`${cart.id}.${cart.revision}.${totals.total}`).toString("base64url"),
    violations: options.validate ? violationsOf(world, cart, totals) : [],
  };
}
