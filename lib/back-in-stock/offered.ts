import "server-only";
import { hasCredentialFor } from "@/lib/wix/admin-key";

/** Whether members can see and withdraw their requests: Wix shows them to the owner alone. */
export function canSeeStockWishes(): boolean {
  return hasCredentialFor("catalog");
}
