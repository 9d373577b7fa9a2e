import type { World } from "../kernel/world";
import { currentCart, deleteCart, referenceKey, touch } from "./carts";
import type { CartRecord } from "./state";

/**
 * Gives a visitor's cart to the member they turned out to be. A member without a cart takes it over whole, id
 * included; otherwise its lines join the member's cart and it is dropped.
 *
 * Inferred: whether Wix does this, and how, is not established.
 */
export function mergeCarts(world: World, fromOwner: string, toOwner: string): void {
  const from = currentCart(world, fromOwner);
  if (!from || fromOwner === toOwner) return;
  const to = currentCart(world, toOwner);
  if (to) join(world, from, to);
  else handOver(world, from, fromOwner, toOwner);
}

function handOver(world: World, cart: CartRecord, fromOwner: string, toOwner: string): void {
  const { currentCarts } = world.state.ecom;
  delete currentCarts[fromOwner];
  currentCarts[toOwner] = cart.id;
  cart.owner = toOwner;
  touch(world, cart);
}

function join(world: World, from: CartRecord, to: CartRecord): void {
  for (const line of from.lines) {
    const key = referenceKey(line.reference);
    const same = to.lines.find(({ reference }) => referenceKey(reference) === key);
    if (same) same.requestedQuantity += line.requestedQuantity;
    else to.lines.push(line);
  }
  if (!to.coupon && from.coupon) to.coupon = from.coupon;
  if (!to.giftCard && from.giftCard) to.giftCard = from.giftCard;
  to.note ??= from.note;
  touch(world, to);
  deleteCart(world, from);
}
