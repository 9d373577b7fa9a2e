import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { liveLine, resolveReference } from "./line";
import type { CartRecord, CatalogReference, LineRecord } from "./state";

const maxLines = 300;

export interface CatalogItem {
  catalogReference: CatalogReference;
  quantity: number;
}

/** A new cart; it becomes the owner's current one. */
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
  if (owner !== undefined) world.state.ecom.currentCarts[owner] = cart.id;
  return cart;
}

/** A person's current cart, if they have one that has not become an order. */
export function currentCart(world: World, owner: string): CartRecord | undefined {
  const cart = world.state.ecom.carts[world.state.ecom.currentCarts[owner] ?? ""];
  return cart && cart.orderId === undefined ? cart : undefined;
}

export function cartById(world: World, id: string): CartRecord {
  const cart = Object.hasOwn(world.state.ecom.carts, id) ? world.state.ecom.carts[id] : undefined;
  if (!cart) throw applicationError(404, "CART_NOT_FOUND", "Cart not found");
  return cart;
}

export function deleteCart(world: World, cart: CartRecord): void {
  delete world.state.ecom.carts[cart.id];
  if (cart.owner && world.state.ecom.currentCarts[cart.owner] === cart.id) {
    delete world.state.ecom.currentCarts[cart.owner];
  }
}

/** Marks a change: new revision and date. An ordered cart cannot change any more. */
export function touch(world: World, cart: CartRecord): void {
  cart.revision += 1;
  cart.updatedDate = world.now().toISOString();
}

export function refuseOrdered(cart: CartRecord): void {
  if (cart.orderId !== undefined) {
    throw applicationError(428, "CART_ALREADY_ORDERED", "An order was already placed for this cart");
  }
}

/**
 * Adds items; equal references become one line.
 *
 * @returns ids of the lines that were added to
 * @throws 428 ITEM_NOT_FOUND_IN_CATALOG, INSUFFICIENT_INVENTORY (nothing at all left), MAX_LINE_ITEMS_EXCEEDED.
 * Inferred: a line that is only partly available is added and clamped, as `confirmedQuantity` suggests.
 */
export function addItems(world: World, cart: CartRecord, items: CatalogItem[]): string[] {
  const added: string[] = [];
  for (const item of items) {
    const found = resolveReference(world, item.catalogReference);
    if (found === "missing-variant" && world.switches.missingVariantId === "silent") continue;
    if (typeof found === "string") {
      const invalidItems = [{ catalogReference: item.catalogReference }];
      throw applicationError(428, "ITEM_NOT_FOUND_IN_CATALOG", "Item not found in catalog", { invalidItems });
    }
    const key = referenceKey(item.catalogReference);
    const same = cart.lines.find((line) => referenceKey(line.reference) === key);
    const candidate: LineRecord = same ?? { id: world.newId(), requestedQuantity: 0, reference: item.catalogReference };
    const live = liveLine(world, { ...candidate, requestedQuantity: candidate.requestedQuantity + item.quantity });
    if (live.confirmed === 0) {
      throw applicationError(428, "INSUFFICIENT_INVENTORY", "Not enough in stock", {
        invalidItems: [
          {
            id: { catalogReference: item.catalogReference },
            requestedQuantity: item.quantity,
            availableQuantity: 0,
          },
        ],
      });
    }
    candidate.requestedQuantity += item.quantity;
    if (!same) {
      if (cart.lines.length >= maxLines) {
        throw applicationError(428, "MAX_LINE_ITEMS_EXCEEDED", `A cart holds at most ${maxLines} lines`);
      }
      cart.lines.push(candidate);
    }
    added.push(candidate.id);
  }
  if (added.length > 0) touch(world, cart);
  return added;
}

/** The same item with the same choices, whatever order the choices were sent in. */
function referenceKey(reference: CatalogReference): string {
  return JSON.stringify(sorted(reference));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== false);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
