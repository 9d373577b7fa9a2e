import { findMember } from "../auth/persons";
import { buyerOf } from "../ecom/cart-wire";
import { couponIn } from "../ecom/coupons";
import type { Address, CartRecord, Contact } from "../ecom/state";
import { type Totals, totalsOf } from "../ecom/totals";
import { minus } from "../kernel/money";
import type { World } from "../kernel/world";
import { overrideUrlOf } from "./changes";
import { cartLine } from "./line-wire";
import { moneyIn } from "./money";

/** A cart as V1 tells it. Totals are not part of it, but for the three sums that travel along untyped. */
export function cartV1Wire(world: World, cart: CartRecord, totals: Totals = totalsOf(world, cart)) {
  const { currency } = world.state.site;
  const money = moneyIn(currency);
  const coupon = couponIn(world, cart);
  return {
    ...commonFields(world, cart),
    lineItems: totals.lines.map((line) => cartLine(world, line, money)),
    appliedDiscounts: coupon ? [{ coupon: { id: coupon.id, code: coupon.code } }] : [],
    taxIncludedInPrices: false,
    revision: String(cart.revision),
    overrideCheckoutUrl: overrideUrlOf(cart),
    ...(cart.checkoutV1 === "of-cart" ? { checkoutId: cart.id } : {}),
    ...(cart.address || hasName(cart.customer)
      ? { contactInfo: withContact(cart.address, cart.customer) }
      : {}),
    ...(cart.deliveryMethod
      ? { selectedShippingOption: { code: cart.deliveryMethod.code, carrierId: cart.deliveryMethod.appId } }
      : {}),
    subtotal: money(totals.subtotal),
    subtotalAfterDiscounts: money(minus(totals.subtotal, totals.discount)),
    discount: money(totals.discount),
  };
}

/** What a cart and a checkout say in the same words. */
export function commonFields(world: World, cart: CartRecord) {
  const { currency, languageCode } = world.state.site;
  const buyer = buyerOf(cart.owner);
  const member = buyer.memberId ? findMember(world, buyer.memberId) : undefined;
  const { email } = cart.customer;
  return {
    id: cart.id,
    createdDate: cart.createdDate,
    updatedDate: cart.updatedDate,
    buyerInfo: {
      ...buyer,
      ...(member ? { contactId: member.contactId } : {}),
      ...(email ? { email } : {}),
    },
    ...(cart.note ? { buyerNote: cart.note } : {}),
    currency,
    conversionCurrency: currency,
    paymentCurrency: currency,
    buyerLanguage: languageCode,
    siteLanguage: languageCode,
    weightUnit: "KG",
    purchaseFlowId: cart.purchaseFlowId,
  };
}

/** V1's address with its addressee. */
export function withContact(address: Address | undefined, contact: Contact) {
  const { firstName, lastName, phone, company } = contact;
  return {
    ...(address ? { address } : {}),
    contactDetails: {
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
      ...(phone ? { phone } : {}),
      ...(company ? { company } : {}),
    },
  };
}

function hasName({ firstName, lastName, phone, company }: Contact): boolean {
  return [firstName, lastName, phone, company].some(Boolean);
}
