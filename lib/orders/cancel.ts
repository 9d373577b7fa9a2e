import type { OrderSummary } from "./types";

/**
 * Whether its buyer may still call an order off: nothing of it has been sent, and nobody has called it off before.
 * What was paid does not go back by itself: Wix leaves that to the shop.
 */
export function mayCancel({ status, fulfilment, payment }: OrderSummary): boolean {
  const open = status === "approved" && fulfilment === "not-fulfilled";
  return open && (payment === "paid" || payment === "not-paid" || payment === "partly-paid");
}
