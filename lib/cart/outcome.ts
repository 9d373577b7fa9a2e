import { wixCode, wixErrorData } from "@/lib/wix/errors";
import type { CartLine, CartNotice } from "./types";

/** What to tell about lines of which Wix confirmed less than was asked, or that are gone. */
export function noticesFor(lines: CartLine[]): CartNotice[] {
  return lines.flatMap((line): CartNotice[] => {
    if (line.status === "gone") return [{ kind: "gone", name: line.name }];
    if (line.quantity === 0 || line.status === "sold-out") return [{ kind: "sold-out", name: line.name }];
    if (line.quantity < line.requested)
      return [{ kind: "clamped", name: line.name, quantity: line.quantity }];
    return [];
  });
}

/**
 * What Wix's refusal to add an item means to the shopper.
 *
 * @returns undefined for a refusal that is not about the item
 */
export function refusalOf(error: unknown, name: string): CartNotice | undefined {
  switch (wixCode(error)) {
    case "INSUFFICIENT_INVENTORY": {
      const available = availableIn(error);
      return available > 0 ? { kind: "not-added", name, available } : { kind: "sold-out", name };
    }
    case "ITEM_NOT_FOUND_IN_CATALOG":
      return { kind: "gone", name };
    default:
      return undefined;
  }
}

/** Units there are, according to `INSUFFICIENT_INVENTORY`; 0 when it does not say, or the error is another one. */
export function availableIn(error: unknown): number {
  if (wixCode(error) !== "INSUFFICIENT_INVENTORY") return 0;
  const items: unknown = asRecord(wixErrorData(error)).invalidItems;
  const available = asRecord(Array.isArray(items) ? items[0] : undefined).availableQuantity;
  return typeof available === "number" && available > 0 ? Math.floor(available) : 0;
}

/** The same by line: units there are of the line in question, all the world of every other. */
export function availableByLine(error: unknown): (lineId: string) => number {
  const items: unknown = asRecord(wixErrorData(error)).invalidItems;
  const short = new Map<unknown, number>();
  for (const item of wixCode(error) === "INSUFFICIENT_INVENTORY" && Array.isArray(items) ? items : []) {
    const { id, availableQuantity } = asRecord(item);
    const units = typeof availableQuantity === "number" ? Math.max(0, Math.floor(availableQuantity)) : 0;
    short.set(asRecord(id).lineItemId, units);
  }
  return (lineId) => short.get(lineId) ?? Number.POSITIVE_INFINITY;
}

function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}
