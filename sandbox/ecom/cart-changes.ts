import type { z } from "zod";
import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { touch } from "./carts";
import { optionsFor } from "./delivery";
import type { cartFieldsSchema } from "./schemas";
import { type CartRecord, carrierAppId } from "./state";

/** Sets note, address, customer, payment contact and checkout URL; fields that are absent stay. */
export function updateFields(
  world: World,
  cart: CartRecord,
  fields: z.output<typeof cartFieldsSchema>,
): void {
  const { note, customCheckoutUrl, deliveryInfo, customerInfo, paymentInfo } = fields;
  if (note !== undefined) cart.note = note;
  if (customCheckoutUrl !== undefined) cart.customCheckoutUrl = customCheckoutUrl;
  if (deliveryInfo?.address) cart.address = withoutEmpty(deliveryInfo.address);
  if (customerInfo) cart.customer = { ...cart.customer, ...withoutEmpty(customerInfo) };
  if (paymentInfo) {
    const { billingAddress, billingContact } = paymentInfo;
    cart.billing = {
      ...cart.billing,
      ...(billingAddress ? { address: withoutEmpty(billingAddress) } : {}),
      ...(billingContact ? { contact: withoutEmpty(billingContact) } : {}),
    };
  }
  touch(world, cart);
}

function withoutEmpty<T extends object>(value: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(kept) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

/** @throws 428 DELIVERY_METHOD_MISSING_ADDRESS, DELIVERY_METHOD_MISSING_LINE_ITEMS, DELIVERY_METHOD_NOT_FOUND */
export function setDelivery(world: World, cart: CartRecord, code: string): void {
  if (!cart.address?.country) {
    throw applicationError(428, "DELIVERY_METHOD_MISSING_ADDRESS", "A delivery address is needed first");
  }
  if (cart.lines.length === 0) {
    throw applicationError(428, "DELIVERY_METHOD_MISSING_LINE_ITEMS", "The cart has no items to deliver");
  }
  if (!optionsFor(world, cart.address).some((option) => option.code === code)) {
    throw applicationError(
      428,
      "DELIVERY_METHOD_NOT_FOUND",
      "The delivery method is not offered for this address",
      {
        code,
        appId: carrierAppId,
      },
    );
  }
  cart.deliveryMethod = { code, appId: carrierAppId };
  touch(world, cart);
}

export function removeDelivery(world: World, cart: CartRecord): void {
  delete cart.deliveryMethod;
  touch(world, cart);
}
