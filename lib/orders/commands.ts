import "server-only";
import { failed, ok, type Result } from "@/lib/result";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { hasCredentialFor } from "@/lib/wix/admin-key";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure } from "@/lib/wix/errors";
import { mayCancel } from "./cancel";
import { manageOrders } from "./needs";
import { getMyOrder } from "./queries";

/**
 * Calls off an order of the person who asks. Whose it is Wix says, asked with their own token; only then the owner's
 * key is used. What is in it can be sold again, and Wix writes a mail. Two Wix calls, three when an answer is lost;
 * asking twice changes nothing.
 *
 * @returns failures `not-found` for an order that is not theirs, `conflict` when it is too late
 * Wix: `GET /ecom/v1/orders/{id}`, `POST /ecom/v1/orders/{id}/cancel` (Manage Orders)
 */
export async function cancelMyOrder(orderId: string): Promise<Result<undefined>> {
  if (!hasCredentialFor(manageOrders.duty)) return failed("unavailable", "NO_ADMIN_KEY");
  const order = await getMyOrder(orderId);
  if (!order) return failed("not-found", "ORDER_NOT_FOUND");
  if (order.status === "cancelled") return ok(undefined);
  if (!mayCancel(order)) return failed("conflict", "TOO_LATE");
  try {
    await withOwnersHelp(() =>
      askAsOwner(manageOrders, ({ orders }) =>
        orders.cancelOrder(order.id, { sendOrderCanceledEmail: true, restockAllItems: true }),
      ),
    );
    return ok(undefined);
  } catch (error) {
    const failure = toFailure(error);
    if (failure.kind === "conflict") return failed("conflict", "TOO_LATE");
    // Whose answer got lost may have happened; the order says so.
    const now = failure.kind === "unavailable" && (await getMyOrder(orderId).catch(() => undefined));
    if (now && now.status === "cancelled") return ok(undefined);
    throw error;
  }
}
