import { listMyGuestOrders } from "@/lib/orders/guest";
import { canLookUpOrders } from "@/lib/orders/offered";
import type { OrderSummary } from "@/lib/orders/types";
import { ShopError } from "@/lib/result";
import type { SearchParams } from "@/lib/search-params";
import { site } from "@/lib/site";
import { OrderList } from "@/lib/ui/orders/order-list";
import { Notice } from "@/lib/ui/primitives/notice";

type Params = Promise<SearchParams>;

/**
 * What a member has bought with their e-mail without logging in, below the first page of their orders. Wix never makes
 * those orders the account's.
 */
export async function GuestOrders({ params }: { params: Params }) {
  const { at, show } = await params;
  if (at !== undefined || show !== undefined || !canLookUpOrders()) return null;
  let orders: OrderSummary[];
  try {
    orders = await listMyGuestOrders();
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <Notice className="mt-14">
        Orders you may have placed without logging in cannot be shown this moment. They are safe.
      </Notice>
    );
  }
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="guest-orders" className="mt-16">
      <h2 className="mb-2 font-display text-2xl" id="guest-orders">
        Bought without logging in
      </h2>
      <p className="mb-6 text-muted">With the e-mail of this account.</p>
      <OrderList at="/orders" locale={site.locale} orders={orders} />
    </section>
  );
}
