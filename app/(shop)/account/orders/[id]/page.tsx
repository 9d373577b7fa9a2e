import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mayCancel } from "@/lib/orders/cancel";
import { canCancelOrders } from "@/lib/orders/offered";
import { getMyOrder, listMyParcels } from "@/lib/orders/queries";
import type { Order, Parcel } from "@/lib/orders/types";
import { ShopError } from "@/lib/result";
import { requireMember } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { Breadcrumbs } from "@/lib/ui/chrome/breadcrumbs";
import { CancelOrder } from "@/lib/ui/orders/cancel-order";
import { OrderViewSkeleton } from "@/lib/ui/orders/order-skeletons";
import { OrderView } from "@/lib/ui/orders/order-view";
import { PrintButton } from "@/lib/ui/orders/print-button";
import { ReorderButton } from "@/lib/ui/orders/reorder-button";
import { Personal } from "../../personal";
import { type Told, told } from "../../told";
import { AccountUnavailable } from "../../unavailable";

export const metadata: Metadata = { title: "Your order", robots: { index: false } };

export default function OrderPage({ params, searchParams }: PageProps<"/account/orders/[id]">) {
  return (
    <div className="gutter pt-8 pb-20">
      <Breadcrumbs
        crumbs={[
          { name: "Your account", href: "/account" },
          { name: "Your orders", href: "/account/orders" },
        ]}
      />
      <Personal skeleton={<OrderViewSkeleton />}>
        <OrderContent params={params} searchParams={searchParams} />
      </Personal>
    </div>
  );
}

/** What became of a wish to call it off. */
const notices: Record<string, Told> = {
  cancelled: { tone: "ok", text: "This order is cancelled, and a mail about it is on its way to you." },
  "too-late": {
    tone: "info",
    text: "It is too late to cancel this order here: it is being sent, or was cancelled already.",
  },
  "not-now": {
    tone: "danger",
    text: "We got no answer just now. Below is how the order stands; please try again in a moment.",
  },
  "not-cancelled": { tone: "danger", text: "The order could not be cancelled, and is as it was." },
};

type Params = Pick<PageProps<"/account/orders/[id]">, "params" | "searchParams">;

async function OrderContent({ params, searchParams }: Params) {
  const [{ id }, { notice }] = await Promise.all([params, searchParams]);
  if (!/^[\w-]{1,64}$/.test(id)) notFound();
  let order: Order | undefined;
  let parcels: Parcel[];
  try {
    await requireMember(`/account/orders/${id}`);
    [order, parcels] = await Promise.all([getMyOrder(id), listMyParcels(id)]);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    // Somebody else's order is as good as none: its existence is nobody's business.
    if (error.failure.kind === "forbidden" || error.failure.kind === "invalid") notFound();
    return <AccountUnavailable failure={error.failure} here={`/account/orders/${id}`} />;
  }
  if (!order) notFound();
  return (
    <>
      <OrderView
        actions={
          <>
            <ReorderButton orderId={order.id} />
            <PrintButton />
          </>
        }
        locale={site.locale}
        notice={told(notice, notices)}
        order={order}
        parcels={parcels}
      />
      {canCancelOrders() && mayCancel(order) ? <CancelOrder order={order} /> : null}
    </>
  );
}
