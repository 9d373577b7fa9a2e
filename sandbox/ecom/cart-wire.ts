import { findMember } from "../auth/persons";
import type { Subscription } from "../catalog/types";
import { converted } from "../kernel/money";
import type { World } from "../kernel/world";
import { isCurrent } from "./carts";
import { giftCardAppId, obfuscated } from "./gift-cards";
import type { LiveLine } from "./line";
import { both } from "./line-text";
import { type CartRecord, carrierAppId, type ShippingOption } from "./state";
import { totalsOf } from "./totals";

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
  const member = buyer.memberId ? findMember(world, buyer.memberId) : undefined;
  return {
    id: cart.id,
    revision: String(cart.revision),
    createdDate: cart.createdDate,
    updatedDate: cart.updatedDate,
    lineItems: totals.lines.map((line) => lineWire(world, line)),
    subtotal: converted(totals.subtotal),
    note: cart.note,
    coupons: cart.coupon ? [cart.coupon] : [],
    source: { channelType: "WEB", externalReferences: [], createdBy: buyer },
    businessInfo: { languageCode: site.languageCode, currencyCode: site.currency },
    customerInfo: {
      ...buyer,
      ...(cart.owner === undefined ? { openAccess: true } : {}),
      ...(member ? { contactId: member.contactId } : {}),
      ...cart.customer,
      languageCode: site.languageCode,
      currencyCode: site.currency,
    },
    deliveryInfo: {
      ...(cart.address ? { address: cart.address } : {}),
      ...(totals.delivery ? { method: methodWire(totals.delivery.option) } : {}),
      weightUnit: "KG",
    },
    taxInfo: { pricesIncludeTax: false },
    paymentInfo: {
      giftCards: giftCardsWire(cart),
      currencyCode: site.currency,
      ...(cart.billing?.address ? { billingAddress: cart.billing.address } : {}),
      ...(cart.billing?.contact ? { billingContact: cart.billing.contact } : {}),
    },
    orderPlaced: cart.ordered === true,
    ...(cart.orderId ? { orderId: cart.orderId } : {}),
    purchaseFlowId: cart.purchaseFlowId,
    settings: { lockGiftCard: false, lockCouponCode: false },
    customCheckoutUrl: cart.customCheckoutUrl,
    currentCart: isCurrent(world, cart),
    demo: false,
  };
}

function giftCardsWire({ giftCard }: CartRecord) {
  if (!giftCard) return [];
  const { id, code, redeemAmount } = giftCard;
  return [
    {
      id,
      obfuscatedCode: obfuscated(code),
      appId: giftCardAppId,
      ...(redeemAmount ? { requestedRedeemAmount: converted(redeemAmount) } : {}),
    },
  ];
}

function lineWire(world: World, line: LiveLine) {
  const path = `/product-page/${line.slug}`;
  const reference = line.record.reference;
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
      breakdown: {
        fullPrice: converted(line.fullPrice),
        salePrice: converted(line.unitPrice),
        ...(line.modifiersPrice === "0" ? {} : { totalModifiersPrice: converted(line.modifiersPrice) }),
      },
    },
    source: { catalogReference: reference, rootCatalogItemId: reference.catalogItemId },
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
      ...(line.subscription ? { subscriptionInfo: subscriptionWire(line.subscription) } : {}),
      membersOnly: false,
      policies: [],
    },
    deliveryConfig: {},
    taxConfig: { taxableAddress: { addressType: "SHIPPING" } },
    paymentConfig: { paymentOption: "FULL_PAYMENT_ONLINE", savePaymentMethod: false },
    status: line.status,
    modifierGroups: [],
    // Coupons of the sandbox take their share off the subtotal; the summary says how much falls on each line.
    discounts: [],
    customLineItem: false,
  };
}

/** Shape: `SubscriptionOptionInfo` of Cart V2. Inferred: that the catalogue fills it in like this. */
export function subscriptionWire({ title, description, frequency, interval, billingCycles }: Subscription) {
  return {
    subscriptionSettings: {
      frequency,
      interval,
      ...(billingCycles === undefined ? { autoRenewal: true } : { autoRenewal: false, billingCycles }),
      enableCustomerCancellation: true,
    },
    title: both(title),
    ...(description === undefined ? {} : { description: both(description) }),
  };
}

export function methodWire(option: ShippingOption) {
  return { code: option.code, appId: carrierAppId, title: both(option.title), pickup: false };
}
