import { buyerOf } from "../ecom/cart-wire";
import type { CartRecord } from "../ecom/state";
import { everything, totalsOf } from "../ecom/totals";
import type { World } from "../kernel/world";
import { commonFields, withContact } from "./cart-wire";
import { checkoutLine } from "./line-wire";
import { moneyIn } from "./money";
import { shippingWire } from "./shipping-wire";
import { summaryV1Wire } from "./summary-wire";

/** A cart as Checkout V1 tells it, with its totals. Nothing is chosen for the buyer, unlike in an estimate. */
export function checkoutV1Wire(world: World, cart: CartRecord) {
  const totals = totalsOf(world, cart);
  const money = moneyIn(world.state.site.currency);
  const billing = { ...cart.customer, ...cart.billing?.contact };
  return {
    ...commonFields(world, cart),
    ...summaryV1Wire(world, cart, totals, everything),
    lineItems: totals.lines.map((line) => checkoutLine(world, line, totals, money)),
    ...(cart.billing ? { billingInfo: withContact(cart.billing.address ?? cart.address, billing) } : {}),
    shippingInfo: {
      ...shippingWire(world, cart.address, totals, true),
      ...(cart.address ? { shippingDestination: withContact(cart.address, cart.customer) } : {}),
    },
    channelType: "WEB",
    completed: cart.ordered === true,
    taxIncludedInPrice: false,
    createdBy: buyerOf(cart.owner),
    ...(cart.checkoutV1 === "of-cart" ? { cartId: cart.id } : {}),
    customFields: [],
  };
}
