import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMyOrder } from "@/lib/orders/queries";
import type { Order } from "@/lib/orders/types";
import { ShopError } from "@/lib/result";
import { requireMember } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { Breadcrumbs } from "@/lib/ui/chrome/breadcrumbs";
import { OrderDetail } from "@/lib/ui/orders/order-detail";
import { OrderDetailSkeleton } from "@/lib/ui/orders/order-skeletons";
import { OrderStatus } from "@/lib/ui/orders/order-status";
import { orderDay } from "@/lib/ui/orders/order-words";
import { Skeleton } from "@/lib/ui/primitives/skeleton";
import { Personal } from "../../personal";
import { AccountUnavailable } from "../../unavailable";

export const metadata: Metadata = { title: "Your order", robots: { index: false } };

export default function OrderPage({ params }: PageProps<"/account/orders/[id]">) {
  return (
    <div className="gutter pt-8 pb-16">
      <Breadcrumbs
        crumbs={[
          { name: "Your account", href: "/account" },
          { name: "Your orders", href: "/account/orders" },
        ]}
      />
      <Personal skeleton={<OrderPageSkeleton />}>
        <OrderContent params={params} />
      </Personal>
    </div>
  );
}

async function OrderContent({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!/^[\w-]{1,64}$/.test(id)) notFound();
  let order: Order | undefined;
  try {
    await requireMember(`/account/orders/${id}`);
    order = await getMyOrder(id);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    // Somebody else's order is as good as none: its existence is nobody's business.
    if (error.failure.kind === "forbidden" || error.failure.kind === "invalid") notFound();
    return <AccountUnavailable failure={error.failure} here={`/account/orders/${id}`} />;
  }
  if (!order) notFound();
  return (
    <>
      <h1 className="font-display text-title">Order {order.number}</h1>
      <p className="mt-3 mb-12 flex flex-wrap gap-x-6 gap-y-1 text-muted">
        <span>{orderDay(order.placedAt, site.locale)}</span>
        <OrderStatus order={order} />
      </p>
      <OrderDetail locale={site.locale} order={order} />
    </>
  );
}

function OrderPageSkeleton() {
  return (
    <>
      <Skeleton className="h-12 w-64 max-w-full" />
      <Skeleton className="mt-3 mb-12 h-6 w-48" />
      <OrderDetailSkeleton />
    </>
  );
}
