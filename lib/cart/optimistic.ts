import type { Cart, CartLine } from "./types";

/** Line id -> quantity somebody asked for and Wix has not answered yet; 0 is a removal. */
export type Wanted = Readonly<Record<string, number>>;

export interface ShownLine {
  line: CartLine;
  /** What to show as its quantity. */
  quantity: number;
  /** Its amounts belong to another quantity and wait for Wix. */
  pending: boolean;
}

export interface ShownCart {
  lines: ShownLine[];
  count: number;
  /** Subtotal and totals wait for Wix. */
  pending: boolean;
}

/** Whether Wix has every line as somebody asked for it, also where its answer never came. */
export function isAsWished(cart: Cart, wanted: Wanted): boolean {
  const requested = new Map(cart.lines.map((line) => [line.id, line.requested]));
  return Object.entries(wanted).every(([id, quantity]) => (requested.get(id) ?? 0) === quantity);
}

/**
 * The cart as it will be if Wix agrees: quantities and removals at once, amounts never. No price is multiplied or
 * added up here; whoever shows one marks it as pending.
 */
export function withWanted(cart: Cart, wanted: Wanted): ShownCart {
  let pending = false;
  const lines = cart.lines.flatMap((line): ShownLine[] => {
    const quantity = wanted[line.id] ?? line.quantity;
    const changed = quantity !== line.quantity;
    pending ||= changed;
    // A line nothing can be had of is there until it is removed, so only an asked-for 0 takes it away.
    return changed && quantity === 0 ? [] : [{ line, quantity, pending: changed }];
  });
  return { lines, count: lines.reduce((units, { quantity }) => units + quantity, 0), pending };
}
