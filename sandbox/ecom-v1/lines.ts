import { addItems, type CatalogItem } from "../ecom/cart-lines";
import { touch } from "../ecom/carts";
import { liveLines, resolveReference } from "../ecom/line";
import { type CartRecord, type LineRecord, storesAppId } from "../ecom/state";
import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";

// Wix's migration guide: V1 drops a missing item and reduces an over-ordered quantity without a word, where V2 says so.

/**
 * Adds what can be had, as far as it goes. Inferred: what is sold out is left out like what does not exist, and a
 * missing variant is when the switch says so.
 *
 * @throws 428 CATALOG_ITEMS_RETRIEVAL_FAILURE for another app's catalogue (reported; status inferred),
 * MAX_LINE_ITEMS_EXCEEDED
 */
export function addWhatThereIs(world: World, cart: CartRecord, items: readonly CatalogItem[]): void {
  if (items.some(({ catalogReference }) => catalogReference.appId !== storesAppId)) {
    throw applicationError(428, "CATALOG_ITEMS_RETRIEVAL_FAILURE", "Failed to retrieve catalog items");
  }
  const wanted: CatalogItem[] = [];
  for (const item of items) if (isToBeHad(world, cart, wanted, item)) wanted.push(item);
  lowerToStock(world, cart, addItems(world, cart, wanted));
}

function isToBeHad(
  world: World,
  cart: CartRecord,
  before: readonly CatalogItem[],
  item: CatalogItem,
): boolean {
  const found = resolveReference(world, item.catalogReference);
  // Added anyway, so that the cart refuses it.
  if (found === "missing-variant") return world.switches.missingVariantId === "refuse";
  if (typeof found === "string") return false;
  const added = [...before, item].map(({ catalogReference, quantity }): LineRecord => {
    return { id: "", reference: catalogReference, requestedQuantity: quantity };
  });
  return (liveLines(world, [...cart.lines, ...added]).at(-1)?.confirmed ?? 0) > 0;
}

/** Sets quantities; more than there is becomes what there is (documented). Inferred: unknown lines are ignored. */
export function setQuantities(
  world: World,
  cart: CartRecord,
  updates: readonly { id: string; quantity: number }[],
): void {
  const wanted = new Map(updates.map(({ id, quantity }) => [id, quantity]));
  cart.lines = cart.lines.map((line) => ({
    ...line,
    requestedQuantity: wanted.get(line.id) ?? line.requestedQuantity,
  }));
  lowerToStock(world, cart, [...wanted.keys()]);
  touch(world, cart);
}

/** Inferred: unknown lines are ignored. */
export function dropLines(world: World, cart: CartRecord, ids: readonly string[]): void {
  cart.lines = cart.lines.filter(({ id }) => !ids.includes(id));
  touch(world, cart);
}

/** What a checkout starts from: without what has left the catalogue, and no more than there is. */
export function settleLines(world: World, cart: CartRecord): void {
  const live = liveLines(world, cart.lines);
  const gone = live.filter(({ status }) => status === "REMOVED_FROM_CATALOG").map(({ record }) => record);
  cart.lines = cart.lines.filter((line) => !gone.includes(line));
  lowerToStock(
    world,
    cart,
    cart.lines.map(({ id }) => id),
  );
}

/** A line of which nothing is left keeps the wish; it shows as 0. */
function lowerToStock(world: World, cart: CartRecord, ids: readonly string[]): void {
  const confirmed = new Map(liveLines(world, cart.lines).map((line) => [line.record.id, line.confirmed]));
  cart.lines = cart.lines.map((line) => {
    const left = ids.includes(line.id) ? confirmed.get(line.id) : undefined;
    return left ? { ...line, requestedQuantity: left } : line;
  });
}
