import type { z } from "zod";
import { updateFields } from "../ecom/cart-changes";
import { optionsFor } from "../ecom/delivery";
import { type CartRecord, carrierAppId } from "../ecom/state";
import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { setCoupon, setGiftCard } from "./codes";
import { addWhatThereIs } from "./lines";
import type { addressV1Schema, CartWrite, CheckoutFields } from "./schemas";

type AddressInput = z.output<typeof addressV1Schema> | null | undefined;

/** Sets what `cartInfo` says, adds the lines, changes the coupon. Fields that are absent stay. */
export function writeCart(
  world: World,
  cart: CartRecord,
  { cartInfo, couponCode, lineItems }: CartWrite,
): void {
  const { contactInfo, buyerInfo, buyerNote, overrideCheckoutUrl } = cartInfo;
  addWhatThereIs(world, cart, lineItems);
  if (couponCode) setCoupon(world, cart, couponCode);
  updateFields(world, cart, {
    ...(buyerNote === undefined ? {} : { note: buyerNote }),
    ...checkoutUrl(overrideCheckoutUrl),
    deliveryInfo: { address: contactInfo?.address },
    customerInfo: { ...contactInfo?.contactDetails, ...buyerInfo },
  });
  if (cartInfo.selectedShippingOption) choose(world, cart, cartInfo.selectedShippingOption.code);
}

export interface CheckoutWrite {
  fields: CheckoutFields;
  overrideCheckoutUrl?: string | null | undefined;
  couponCode?: string | null | undefined;
  giftCardCode?: string | null | undefined;
  giftCardRedeemAmount?: string | null | undefined;
}

/** Sets what a checkout says of the buyer, billing and shipping, and its codes. Fields that are absent stay. */
export function writeCheckout(world: World, cart: CartRecord, wish: CheckoutWrite): void {
  const { buyerNote, buyerInfo, billingInfo, shippingInfo } = wish.fields;
  const destination = shippingInfo?.shippingDestination;
  if (wish.couponCode) setCoupon(world, cart, wish.couponCode);
  if (wish.giftCardCode) setGiftCard(world, cart, wish.giftCardCode, wish.giftCardRedeemAmount ?? undefined);
  updateFields(world, cart, {
    ...(buyerNote === undefined ? {} : { note: buyerNote }),
    ...checkoutUrl(wish.overrideCheckoutUrl),
    deliveryInfo: { address: destination?.address },
    customerInfo: { ...destination?.contactDetails, ...buyerInfo },
    paymentInfo: { billingAddress: billingInfo?.address, billingContact: billingInfo?.contactDetails },
  });
  if (shippingInfo?.selectedCarrierServiceOption)
    choose(world, cart, shippingInfo.selectedCarrierServiceOption.code);
}

/** The addresses somebody brings to a new checkout. */
export function writeAddresses(
  world: World,
  cart: CartRecord,
  wish: { shipping: AddressInput; billing: AddressInput; email: string | null | undefined },
): void {
  updateFields(world, cart, {
    deliveryInfo: { address: wish.shipping },
    paymentInfo: { billingAddress: wish.billing },
    customerInfo: { email: wish.email },
  });
}

/** @throws 428 SELECTED_CARRIER_SERVICE_OPTION_NOT_FOUND; status inferred */
export function choose(world: World, cart: CartRecord, code: string): void {
  if (!optionsFor(world, cart.address).some((option) => option.code === code)) {
    const text = "The shipping option is not offered for this address";
    throw applicationError(428, "SELECTED_CARRIER_SERVICE_OPTION_NOT_FOUND", text, { code });
  }
  cart.deliveryMethod = { code, appId: carrierAppId };
}

// The two generations write the placeholder differently: `{checkoutId}` and `{checkout_id}`.

function checkoutUrl(url: string | null | undefined) {
  if (url === undefined) return {};
  return { customCheckoutUrl: url?.replaceAll("{checkoutId}", "{checkout_id}") ?? null };
}

/** A cart's checkout address with V1's placeholder. */
export function overrideUrlOf(cart: CartRecord): string | null {
  return cart.customCheckoutUrl?.replaceAll("{checkout_id}", "{checkoutId}") ?? null;
}
