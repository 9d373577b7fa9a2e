import "server-only";
import { hasCredentialFor } from "@/lib/wix/admin-key";
import { isOffered } from "@/lib/wix/refused-permissions";
import { manageOrders, readOrders } from "./needs";

// What shoppers can do with orders only by the owner's rights is offered where the shop has a credential for orders, and
// not while Wix refuses it.

/** Whether orders can be found by number and e-mail in this shop. For prerendered pages, which would outlive a refusal. */
export function shopLooksUpOrders(): boolean {
  return hasCredentialFor(readOrders.duty);
}

/** Whether orders can be found by number and e-mail now. */
export function canLookUpOrders(): boolean {
  return isOffered(readOrders);
}

/** Whether orders can be called off now. */
export function canCancelOrders(): boolean {
  return isOffered(manageOrders);
}
