import type { OrderRecord } from "./state";

/** Derived from quantities: everything, something or nothing has been sent. */
export function fulfillmentStatus(
  record: OrderRecord,
): "FULFILLED" | "PARTIALLY_FULFILLED" | "NOT_FULFILLED" {
  if (record.fulfillments.length === 0) return "NOT_FULFILLED";
  return [...unsent(record).values()].every((quantity) => quantity <= 0)
    ? "FULFILLED"
    : "PARTIALLY_FULFILLED";
}

/** Line id -> how many have not been sent. */
export function unsent({ order, fulfillments }: OrderRecord): Map<string, number> {
  const left = new Map(
    (order.lineItems as { id: string; quantity: number }[]).map(({ id, quantity }) => [id, quantity]),
  );
  for (const { id, quantity } of fulfillments.flatMap(({ lineItems }) => lineItems)) {
    left.set(id, (left.get(id) ?? 0) - quantity);
  }
  return left;
}
