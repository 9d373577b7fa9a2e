import type { World } from "../kernel/world";
import { createCart, currentCart, deleteCart, touch } from "./carts";

/**
 * Moves a visitor's cart lines to the member they turned out to be, then drops the visitor's cart.
 * Inferred: whether Wix does this, and how, is not established.
 */
export function mergeCarts(world: World, fromOwner: string, toOwner: string): void {
  const from = currentCart(world, fromOwner);
  if (!from || fromOwner === toOwner) return;
  if (from.lines.length > 0) {
    const to = currentCart(world, toOwner) ?? createCart(world, toOwner);
    for (const line of from.lines) {
      const key = JSON.stringify(line.reference);
      const same = to.lines.find((other) => JSON.stringify(other.reference) === key);
      if (same) same.requestedQuantity += line.requestedQuantity;
      else to.lines.push(line);
    }
    if (!to.coupon && from.coupon) to.coupon = from.coupon;
    touch(world, to);
  }
  deleteCart(world, from);
}
