import "server-only";
import { listMyOrders } from "@/lib/orders/queries";
import type { OrderSummary } from "@/lib/orders/types";
import { getCurrentMember } from "./queries";
import type { Member } from "./types";

/** Pages of twenty orders; whoever has more is told in the file. */
const mostPages = 50;

/** Everything the shop knows of a member, for the member. Money in decimal strings with currency, times in ISO. */
export interface MemberData {
  writtenAt: string;
  profile: Member;
  orders: OrderSummary[];
  /** There are more orders than the file holds. */
  incomplete: boolean;
}

/**
 * Collects what a member may take with them.
 *
 * @throws ShopError when Wix could not be asked, `unauthenticated` for everybody who is no member
 */
export async function collectMyData(): Promise<MemberData> {
  const profile = await getCurrentMember("/account/privacy");
  const orders: OrderSummary[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listMyOrders(cursor ? { cursor } : {});
    orders.push(...page.orders);
    cursor = page.next;
    pages += 1;
  } while (cursor && pages < mostPages);
  return { writtenAt: new Date().toISOString(), profile, orders, incomplete: cursor !== undefined };
}
