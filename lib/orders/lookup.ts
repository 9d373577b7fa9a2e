import "server-only";
import { failed, ok, type Result } from "@/lib/result";
import { isSameEmail } from "@/lib/same-email";
import { report } from "@/lib/session/audit";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure } from "@/lib/wix/errors";
import type { LookupInput } from "./lookup-input";
import { readOrders } from "./needs";

/** Wix leaves out what is pending or rejected unless a search names statuses; their buyers look for them most of all. */
export const anyStatus: { $in: ("APPROVED" | "CANCELED" | "PENDING" | "REJECTED")[] } = {
  $in: ["APPROVED", "CANCELED", "PENDING", "REJECTED"],
};

/**
 * The id of the order with this number, if this e-mail bought it. Wrong number, wrong e-mail and both are the same
 * question to Wix, the same work here and the same answer. One Wix call.
 *
 * Errors: `not-found` `NO_SUCH_ORDER`; `unavailable` when Wix cannot be asked or does not take the shop's key.
 * Wix: `POST /ecom/v1/orders/search`
 */
export async function lookUpOrder({ number, email }: LookupInput): Promise<Result<string>> {
  try {
    const answer = await withOwnersHelp(() =>
      askAsOwner(readOrders, ({ orders }) =>
        orders.searchOrders({
          filter: { number, "buyerInfo.email": email, status: anyStatus },
          cursorPaging: { limit: 1 },
        }),
      ),
    );
    // Wix's idea of an equal e-mail is its own: what decides is decided here.
    const [found] = answer.orders ?? [];
    const isTheirs = isSameEmail(found?.buyerInfo?.email, email) && found?.number === number;
    return isTheirs && found?._id ? ok(found._id) : failed("not-found", "NO_SUCH_ORDER");
  } catch (error) {
    const { code } = toFailure(error);
    report(`order lookup: Wix could not be asked: ${code}`, error);
    return failed("unavailable", code);
  }
}
