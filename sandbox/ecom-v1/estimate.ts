import { chosenOption, needsDelivery, optionsFor } from "../ecom/delivery";
import { liveLines } from "../ecom/line";
import { type CartRecord, carrierAppId } from "../ecom/state";
import { type Totals, totalsOf } from "../ecom/totals";
import type { World } from "../kernel/world";
import { cartV1Wire } from "./cart-wire";
import { sharesOf } from "./line-wire";
import { type Money, moneyIn } from "./money";
import type { EstimateWish } from "./schemas";
import { shippingWire } from "./shipping-wire";
import { summaryV1Wire } from "./summary-wire";

/** What a cart would cost with the address and shipping somebody names; the cart itself stays as it is. */
export function estimateWire(world: World, cart: CartRecord, wish: EstimateWish) {
  // Types: tax and shipping are worked out unless somebody says not to. Gift cards are a checkout's.
  const parts = {
    delivery: wish.calculateShipping ?? true,
    tax: wish.calculateTax ?? true,
    giftCards: false,
  };
  const { imagined, requested } = imagine(world, cart, wish);
  const totals = totalsOf(world, imagined, parts);
  const money = moneyIn(world.state.site.currency);
  return {
    cart: cartV1Wire(world, cart),
    calculatedLineItems: calculatedLines(totals, money),
    ...summaryV1Wire(world, imagined, totals, parts),
    ...(parts.delivery ? { shippingInfo: shippingWire(world, imagined.address, totals, requested) } : {}),
  };
}

/**
 * The cart as if it went where somebody says. Types: a billing address counts where nothing is shipped, a shipping
 * option only where the cart has none, and without one that is offered the first stands in.
 */
function imagine(world: World, cart: CartRecord, wish: EstimateWish) {
  const ships = needsDelivery(liveLines(world, cart.lines));
  const given = wish.shippingAddress ?? (ships ? undefined : wish.billingAddress);
  const address = given ? withoutNulls(given) : cart.address;
  const code = cart.deliveryMethod?.code ?? wish.selectedShippingOption?.code;
  const wished = {
    ...cart,
    ...(address ? { address } : {}),
    ...(code ? { deliveryMethod: method(code) } : {}),
  };
  if (chosenOption(world, wished)) return { imagined: wished, requested: true };
  const [first] = optionsFor(world, address);
  const imagined = first ? { ...wished, deliveryMethod: method(first.code) } : wished;
  return { imagined, requested: false };
}

function method(code: string) {
  return { code, appId: carrierAppId };
}

function withoutNulls(address: NonNullable<EstimateWish["shippingAddress"]>): CartRecord["address"] & object {
  const filled = Object.entries(address).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(filled);
}

function calculatedLines(totals: Totals, money: Money) {
  return totals.lines.map((line) => ({
    lineItemId: line.record.id,
    paymentOption: "FULL_PAYMENT_ONLINE",
    pricesBreakdown: {
      price: money(line.unitPrice),
      priceBeforeDiscounts: money(line.unitPrice),
      fullPrice: money(line.fullPrice),
      lineItemPrice: money(line.totalPrice),
      ...sharesOf(line, totals, money),
    },
  }));
}
