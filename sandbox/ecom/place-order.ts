import { findMember } from "../auth/persons";
import { decrementStock } from "../catalog/stock";
import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { buyerOf } from "./cart-wire";
import { markOrdered, refuseOrdered } from "./carts";
import { countCouponUse } from "./coupons";
import { redeem } from "./gift-cards";
import { noteNewOrder } from "./order-journal";
import { orderWire } from "./order-wire";
import { paymentsWire } from "./payment-wire";
import type { CartRecord } from "./state";
import { type Totals, totalsOf } from "./totals";
import { violationsOf } from "./violations";

/** Violations that place-order names itself; everything else is VIOLATIONS_WITH_ERROR_SEVERITY. */
const ownCodes = new Set([
  "EMPTY_CART",
  "LINE_ITEMS_OUT_OF_STOCK",
  "MISSING_DELIVERY_ADDRESS",
  "MISSING_DELIVERY_METHOD",
  "DELIVERY_METHOD_NO_LONGER_AVAILABLE",
]);

export interface PlacedOrder {
  orderId: string;
  /** Absent when no money had to be charged. */
  paymentGatewayOrderId?: string;
}

/**
 * Turns a cart into an approved and paid order: stock goes down, coupon and gift card are used, the cart stops being
 * anybody's current one.
 *
 * @param buyer owner key of whoever checks out, where that is not the cart's owner
 * @throws 428 CART_ALREADY_ORDERED, SITE_NOT_ACCEPTING_PAYMENTS or the first violation; then nothing has changed
 */
export function placeOrder(world: World, cart: CartRecord, buyer = cart.owner): PlacedOrder {
  refuseOrdered(cart);
  const totals = totalsOf(world, cart);
  refuseUnfit(world, cart, totals);

  const { ecom, site } = world.state;
  const owner = buyer ?? `visitor:${world.newId()}`;
  const person = buyerOf(owner);
  const member = person.memberId ? findMember(world, person.memberId) : undefined;
  const email = cart.customer.email ?? member?.loginEmail ?? "";
  const facts = {
    currency: site.currency,
    languageCode: site.languageCode,
    id: world.newId(),
    number: String(ecom.nextOrderNumber),
    createdDate: world.now().toISOString(),
    cart,
    totals,
    buyer: { ...person, contactId: member?.contactId ?? world.newId(), email },
    newId: () => world.newId(),
  };
  const order = orderWire(facts);
  const payments = paymentsWire(facts);
  ecom.nextOrderNumber += 1;
  const record = { order, owner, payments, refunds: [], fulfillments: [] };
  ecom.orders.push(record);
  noteNewOrder(ecom, record);

  decrementStock(world, soldLines(totals));
  if (totals.coupon) countCouponUse(totals.coupon, owner, email);
  redeem(world, cart, totals.giftCard);
  markOrdered(world, cart, order.id);
  const charged = payments.find(({ regularPaymentDetails }) => regularPaymentDetails);
  const gatewayId = charged?.regularPaymentDetails?.gatewayTransactionId;
  return { orderId: order.id, ...(gatewayId ? { paymentGatewayOrderId: gatewayId } : {}) };
}

function refuseUnfit(world: World, cart: CartRecord, totals: Totals): void {
  if (!world.switches.acceptsPayments) {
    throw applicationError(428, "SITE_NOT_ACCEPTING_PAYMENTS", "The site does not accept payments");
  }
  const errors = violationsOf(world, cart, totals).filter(({ severity }) => severity === "ERROR");
  const [first] = errors;
  if (!first) return;
  const code = ownCodes.has(first.code) ? first.code : "VIOLATIONS_WITH_ERROR_SEVERITY";
  throw applicationError(428, code, first.description, { violationsList: { violations: errors } });
}

function soldLines({ lines }: Totals) {
  return lines.flatMap(({ record, variantId, confirmed, preorder }) =>
    variantId
      ? [{ productId: record.reference.catalogItemId, variantId, quantity: confirmed, preorder }]
      : [],
  );
}
