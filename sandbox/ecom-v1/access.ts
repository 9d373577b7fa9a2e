import { currentCart, findCart } from "../ecom/carts";
import type { CartRecord } from "../ecom/state";
import type { WixContext } from "../kernel/env";
import { applicationError, notFound, permissionDenied } from "../kernel/errors";
import {
  type Admin,
  ownerKey,
  type Person,
  requireAdmin,
  requireAnybody,
  requirePerson,
} from "../kernel/identity";

/** @throws 404 OWNED_CART_NOT_FOUND, the code of the SDK's types */
export function ownCurrentCart(c: WixContext): CartRecord {
  const cart = currentCart(c.var.world, ownerKey(requirePerson(c)));
  if (!cart) throw notFound("OWNED_CART_NOT_FOUND", "Cart not found");
  return cart;
}

/** Whoever may use carts by id; keys and apps need the permission the reference names. */
export function caller(c: WixContext, permission: string): Person | Admin {
  const identity = requireAnybody(c);
  return isPerson(identity) ? identity : requireAdmin(c, permission);
}

/** The owner key of a visitor or member; a key or app makes carts for nobody in particular. */
export function ownerOf(identity: Person | Admin): string | undefined {
  return isPerson(identity) ? ownerKey(identity) : undefined;
}

/**
 * A cart by the id in the path. Documented: a cart that became an order is deleted.
 *
 * @throws 404 CART_NOT_FOUND (reported), 403 for somebody else's (inferred)
 */
export function cartOf(c: WixContext, permission: string, id = c.req.param("id")): CartRecord {
  const identity = caller(c, permission);
  const cart = findCart(c.var.world, id);
  if (!cart || cart.ordered) throw notFound("CART_NOT_FOUND", "Cart not found");
  return owned(identity, cart);
}

/**
 * A checkout by the id in the path: any cart, since a checkout's id is its cart's.
 *
 * @throws 404 CHECKOUT_NOT_FOUND, 403 for somebody else's (both inferred)
 */
export function checkoutOf(c: WixContext, permission: string): CartRecord {
  const identity = caller(c, permission);
  const cart = findCart(c.var.world, c.req.param("id"));
  if (!cart) throw notFound("CHECKOUT_NOT_FOUND", "Checkout not found");
  return owned(identity, cart);
}

/** @throws 428 CHECKOUT_IS_COMPLETE; status inferred */
export function openCheckoutOf(c: WixContext): CartRecord {
  const cart = checkoutOf(c, "ECOM.MODIFY_CHECKOUTS");
  if (cart.ordered) throw applicationError(428, "CHECKOUT_IS_COMPLETE", "The checkout is complete");
  return cart;
}

/** As with Cart V2, a cart made for nobody in particular belongs to the first person who opens it. */
function owned(identity: Person | Admin, cart: CartRecord): CartRecord {
  if (!isPerson(identity)) return cart;
  cart.owner ??= ownerKey(identity);
  if (!ownKeys(identity).includes(cart.owner)) throw permissionDenied();
  return cart;
}

/** A member also owns what they began before logging in, as far as their token still tells. */
function ownKeys(person: Person): string[] {
  const before = person.kind === "member" && person.visitorId ? [`visitor:${person.visitorId}`] : [];
  return [ownerKey(person), ...before];
}

function isPerson(identity: Person | Admin): identity is Person {
  return identity.kind === "visitor" || identity.kind === "member";
}
