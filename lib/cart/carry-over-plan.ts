import type { currentCartV2 } from "@wix/ecom";

type WixCart = currentCartV2.Cart;
type WixLine = currentCartV2.V2LineItem;

/** What to ask of Wix so that a member's cart holds what the guest's held. */
export interface CarryOverPlan {
  add: {
    catalogReference: NonNullable<NonNullable<WixLine["source"]>["catalogReference"]>;
    quantity: number;
  }[];
  raise: { lineItemId: string; quantity: { newQuantity: number } }[];
}

/**
 * Compares a guest's cart with the member's. What the member lacks is added; what both have keeps the larger
 * quantity. Never the sum: Wix may have merged the two already, and asking twice must not double a cart.
 */
export function carryOverPlan(guest: WixCart, member: WixCart | undefined): CarryOverPlan {
  const there = new Map((member?.lineItems ?? []).map((line) => [keyOf(line), line]));
  const plan: CarryOverPlan = { add: [], raise: [] };
  for (const line of guest.lineItems ?? []) {
    const catalogReference = line.source?.catalogReference;
    const quantity = unitsOf(line);
    if (!catalogReference?.catalogItemId || quantity < 1) continue;
    const same = there.get(keyOf(line));
    if (!same) plan.add.push({ catalogReference, quantity });
    else if (same._id && unitsOf(same) < quantity && !same.quantityInfo?.fixedQuantity) {
      plan.raise.push({ lineItemId: same._id, quantity: { newQuantity: quantity } });
    }
  }
  return plan;
}

function unitsOf(line: WixLine): number {
  return line.quantityInfo?.confirmedQuantity ?? line.quantityInfo?.requestedQuantity ?? 0;
}

/** Product, variant and personalisation: two lines are the same item only when all of them agree. */
function keyOf(line: WixLine): string {
  const reference = line.source?.catalogReference;
  return JSON.stringify([reference?.appId, reference?.catalogItemId, sorted(reference?.options ?? {})]);
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  // Wix may state an empty group of options or leave it out; both mean none.
  const entries = Object.entries(value).filter(([, part]) => !isNothing(part));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]);
}

function isNothing(part: unknown): boolean {
  if (part === null || part === undefined || part === false) return true;
  return typeof part === "object" && Object.keys(part).length === 0;
}
