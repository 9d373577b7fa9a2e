import "server-only";
import { hasCredentialFor } from "@/lib/wix/admin-key";

// What shoppers can do with orders only by the owner's rights is offered where the shop has a key for orders.

/** Whether orders can be found by number and e-mail. */
export function canLookUpOrders(): boolean {
  return hasCredentialFor("orders");
}

/** Whether orders can be called off. */
export function canCancelOrders(): boolean {
  return hasCredentialFor("orders");
}
