import { decrementStock } from "../catalog/stock";
import { findMember } from "../auth/persons";
import { applicationError } from "../kernel/errors";
import { minus } from "../kernel/money";
import type { World } from "../kernel/world";
import { buyerOf } from "./cart-wire";
import { refuseOrdered } from "./carts";
import { orderWire } from "./order-wire";
import type { CartRecord } from "./state";
import { totalsOf } from "./totals";
import { violationsOf } from "./violations";

/**
 * Turns a cart into an approved order: stock goes down, the coupon is used, the cart stops being anybody's current one.
 *
 * @param paid whether the test payment went through, or is to be made later
 * @throws 428 with the first violation's code
 */
export function placeOrder(world: World, cart: CartRecord, { paid }: { paid: boolean }): { orderId: string } {
  refuseOrdered(cart);
  if (!world.switches.acceptsPayments) {
    throw applicationError(428, "SITE_NOT_ACCEPTING_PAYMENTS", "The site does not accept payments");
  }
  const totals = totalsOf(world, cart);
  const [violation] = violationsOf(world, cart, totals);
  if (violation) throw applicationError(428, violation.code, violation.description);

  const { ecom } = world.state;
  const owner = cart.owner ?? `visitor:${cart.id}`;
  const buyer = buyerOf(owner);
  const member = buyer.memberId ? findMember(world, buyer.memberId) : undefined;
  const id = world.newId();
  const number = String(ecom.nextOrderNumber);
  ecom.nextOrderNumber += 1;
  const { order, payment } = orderWire({
    currency: world.state.site.currency,
    languageCode: world.state.site.languageCode,
    id,
    number,
    createdDate: world.now().toISOString(),
    cart,
    totals,
    buyer: { ...buyer, contactId: member?.contactId ?? world.newId(), email: cart.customer.email ?? member?.loginEmail ?? "" },
    paid,
    newId: () => world.newId(),
  });
  ecom.orders.push({ order, owner, payments: [payment], refunds: [], fulfillments: [] });

  decrementStock(
    world,
    totals.lines.flatMap(({ record, confirmed, preorder }) => {
      const variantId = record.reference.options?.variantId ?? onlyVariant(world, record.reference.catalogItemId);
      return variantId ? [{ productId: record.reference.catalogItemId, variantId, quantity: confirmed, preorder }] : [];
    }),
  );
  if (totals.coupon) totals.coupon.used += 1;
  const card = cart.giftCard && ecom.giftCards.find(({ code }) => code === cart.giftCard?.code);
  if (card) card.balance = minus(card.balance, totals.giftCard);
  cart.orderId = id;
  if (cart.owner && ecom.currentCarts[cart.owner] === cart.id) delete ecom.currentCarts[cart.owner];
  return { orderId: id };
}

function onlyVariant(world: World, productId: string): string | undefined {
  return world.state.catalog.products[productId]?.variantsInfo.variants[0]?.id;
}
