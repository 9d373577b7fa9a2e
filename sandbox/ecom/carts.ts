import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import type { CartRecord, CatalogReference } from "./state";

/** A new cart with nothing in it. It is nobody's current one yet. */
export function createCart(world: World, owner: string | undefined): CartRecord {
  const now = world.now().toISOString();
  const cart: CartRecord = {
    id: world.newId(),
    revision: 1,
    createdDate: now,
    updatedDate: now,
    ...(owner === undefined ? {} : { owner }),
    lines: [],
    note: null,
    customer: {},
    customCheckoutUrl: null,
    purchaseFlowId: world.newId(),
  };
  world.state.ecom.carts[cart.id] = cart;
  return cart;
}

/** A new cart that is its owner's current one from now on. */
export function createCurrentCart(world: World, owner: string): CartRecord {
  const cart = createCart(world, owner);
  world.state.ecom.currentCarts[owner] = cart.id;
  return cart;
}

/** A person's current cart, if they have one that has not become an order. */
export function currentCart(world: World, owner: string): CartRecord | undefined {
  const cart = world.state.ecom.carts[world.state.ecom.currentCarts[owner] ?? ""];
  return cart?.ordered ? undefined : cart;
}

export function isCurrent(world: World, cart: CartRecord): boolean {
  return cart.owner !== undefined && world.state.ecom.currentCarts[cart.owner] === cart.id;
}

export function findCart(world: World, id: string | undefined): CartRecord | undefined {
  return id !== undefined && Object.hasOwn(world.state.ecom.carts, id)
    ? world.state.ecom.carts[id]
    : undefined;
}

/** @throws 404 CART_NOT_FOUND */
export function cartById(world: World, id: string): CartRecord {
  const cart = findCart(world, id);
  if (!cart) throw applicationError(404, "CART_NOT_FOUND", "Cart not found");
  return cart;
}

export function deleteCart(world: World, cart: CartRecord): void {
  letGo(world, cart);
  delete world.state.ecom.carts[cart.id];
}

/** Its owner starts afresh with the next item. */
function letGo(world: World, cart: CartRecord): void {
  if (cart.owner !== undefined && isCurrent(world, cart)) delete world.state.ecom.currentCarts[cart.owner];
}

/** The cart has become an order: nobody's current one, and fixed for ever. */
export function markOrdered(world: World, cart: CartRecord, orderId: string | undefined): void {
  letGo(world, cart);
  cart.ordered = true;
  if (orderId !== undefined) cart.orderId = orderId;
  touch(world, cart);
}

/** Marks a change: new revision and date. */
export function touch(world: World, cart: CartRecord): void {
  cart.revision += 1;
  cart.updatedDate = world.now().toISOString();
}

/** @throws 428 CART_ALREADY_ORDERED */
export function refuseOrdered(cart: CartRecord): void {
  if (!cart.ordered) return;
  const data = cart.orderId === undefined ? {} : { orderId: cart.orderId };
  throw applicationError(428, "CART_ALREADY_ORDERED", "An order was already placed for this cart", data);
}

/** Equal for the same item with the same choices, whatever order the choices were sent in. */
export function referenceKey(reference: CatalogReference): string {
  return JSON.stringify(sorted(reference));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== false);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}
