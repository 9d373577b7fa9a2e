import type { z } from "zod";
import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { referenceKey, touch } from "./carts";
import { liveLines, resolveReference } from "./line";
import type { updateLinesSchema } from "./schemas";
import type { CartRecord, CatalogReference, LineRecord } from "./state";

const maxLines = 300;
const maxQuantity = 100_000;

export interface CatalogItem {
  catalogReference: CatalogReference;
  quantity: number;
}

/**
 * Adds items; equal references become one line. All of them or, when one is refused, none.
 *
 * @returns ids of the lines that were added to
 * @throws 428 ITEM_NOT_FOUND_IN_CATALOG, INSUFFICIENT_INVENTORY (nothing at all left), MAX_LINE_ITEMS_EXCEEDED.
 * Inferred: a line that is only partly available is added and clamped, as `confirmedQuantity` suggests.
 */
export function addItems(world: World, cart: CartRecord, items: readonly CatalogItem[]): string[] {
  const lines = cart.lines.map((line) => ({ ...line }));
  const added: LineRecord[] = [];
  for (const { catalogReference: reference, quantity } of items) {
    const found = resolveReference(world, reference);
    if (found === "missing-variant" && world.switches.missingVariantId === "silent") continue;
    if (typeof found === "string") throw notInCatalog(reference);
    const key = referenceKey(reference);
    const same = lines.find((line) => referenceKey(line.reference) === key);
    const line = same ?? { id: world.newId(), requestedQuantity: 0, reference };
    line.requestedQuantity = Math.min(maxQuantity, line.requestedQuantity + quantity);
    if (!same) lines.push(line);
    added.push(line);
  }
  if (lines.length > maxLines) {
    throw applicationError(428, "MAX_LINE_ITEMS_EXCEEDED", `A cart holds at most ${maxLines} lines`, {
      requestCount: lines.length,
      maxCount: maxLines,
    });
  }
  refuseSoldOut(world, lines, added, ({ reference }) => ({ catalogReference: reference }));
  if (added.length > 0) replaceLines(world, cart, lines);
  return added.map(({ id }) => id);
}

/**
 * Sets quantities: all of them or, when one is refused, none. More than there is becomes a clamped line; more of
 * something of which nothing is left is refused.
 */
export function updateLines(
  world: World,
  cart: CartRecord,
  updates: z.output<typeof updateLinesSchema>["lineItems"],
): void {
  if (updates.length === 0) throw applicationError(428, "EMPTY_LINE_ITEM_UPDATES", "No updates were given");
  const ids = updates.map(({ lineItemId }) => lineItemId);
  if (new Set(ids).size < ids.length) {
    throw applicationError(428, "DUPLICATE_LINE_ITEM_UPDATES", "A line item is updated twice");
  }
  refuseUnknown(cart, ids);
  const raised: LineRecord[] = [];
  const lines = cart.lines.map((line) => {
    const update = updates.find(({ lineItemId }) => lineItemId === line.id);
    if (!update) return line;
    const changed = { ...line, requestedQuantity: update.quantity.newQuantity };
    if (changed.requestedQuantity > line.requestedQuantity) raised.push(changed);
    return changed;
  });
  refuseSoldOut(world, lines, raised, ({ id }) => ({ lineItemId: id }));
  replaceLines(world, cart, lines);
}

export function removeLines(world: World, cart: CartRecord, ids: readonly string[]): void {
  refuseUnknown(cart, ids);
  replaceLines(
    world,
    cart,
    cart.lines.filter(({ id }) => !ids.includes(id)),
  );
}

function replaceLines(world: World, cart: CartRecord, lines: LineRecord[]): void {
  cart.lines = lines;
  touch(world, cart);
}

function refuseUnknown(cart: CartRecord, ids: readonly string[]): void {
  const unknown = ids.filter((id) => !cart.lines.some((line) => line.id === id));
  if (unknown.length === 0) return;
  throw applicationError(428, "LINE_ITEM_NOT_FOUND_IN_CART", "Line item not found in cart", {
    lineItemIds: unknown,
  });
}

type NameLine = (line: LineRecord) => { lineItemId: string } | { catalogReference: CatalogReference };

/** Refuses when nothing at all is left of a wanted line. */
function refuseSoldOut(
  world: World,
  lines: LineRecord[],
  wanted: readonly LineRecord[],
  name: NameLine,
): void {
  const empty = liveLines(world, lines).filter(
    (line) => line.status === "OUT_OF_STOCK" && wanted.some(({ id }) => id === line.record.id),
  );
  if (empty.length === 0) return;
  throw applicationError(
    428,
    "INSUFFICIENT_INVENTORY",
    "The requested quantity exceeds available inventory",
    {
      invalidItems: empty.map((line) => ({
        id: name(line.record),
        requestedQuantity: line.requested,
        availableQuantity: 0,
      })),
    },
  );
}

function notInCatalog(reference: CatalogReference) {
  return applicationError(428, "ITEM_NOT_FOUND_IN_CATALOG", "Item not found in catalog", {
    invalidItems: [{ catalogReference: reference }],
  });
}
