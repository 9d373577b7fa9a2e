import "server-only";
import { isOffered } from "@/lib/wix/refused-permissions";
import { manageRequests } from "./needs";

/** Whether members can see and withdraw their requests now: Wix shows them to the owner alone. */
export function canSeeStockWishes(): boolean {
  return isOffered(manageRequests);
}
