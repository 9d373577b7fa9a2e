import "server-only";
import { hasKeyFor } from "@/lib/wix/admin-key";

/** Whether orders can be found by number and e-mail: it takes the shop's key for orders. */
export function canLookUpOrders(): boolean {
  return hasKeyFor("orders");
}
