import type { Metadata } from "next";
import { listMyOrders } from "@/lib/orders/queries";
import { ShopError } from "@/lib/result";
import { requireMember } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { Breadcrumbs } from "@/lib/ui/chrome/breadcrumbs";
import { OrderList } from "@/lib/ui/orders/order-list";
import { OrderListSkeleton } from "@/lib/ui/orders/order-skeletons";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Personal } from "../personal";
import { AccountUnavailable } from "../unavailable";

export const metadata: Metadata = { title: "Your orders", robots: { index: false } };

export default function OrdersPage({ searchParams }: PageProps<"/account/orders">) {
  return (
    <div className="gutter pt-8 pb-16">
      <Breadcrumbs crumbs={[{ name: "Your account", href: "/account" }]} />
      <h1 className="mb-10 font-display text-title">Your orders</h1>
      <Personal skeleton={<OrderListSkeleton />}>
        <Orders params={searchParams} />
      </Personal>
    </div>
  );
}

async function Orders({ params }: { params: Promise<Record<string, string | string[] | undefined>> }) {
  const { after } = await params;
  try {
    await requireMember("/account/orders");
    const { orders, next } = await listMyOrders(typeof after === "string" ? { cursor: after } : {});
    if (orders.length === 0) {
      return (
        <div className="grid justify-items-start gap-5 border-line border-y py-10">
          <p className="text-lead">
            {after ? "There are no older orders." : "You have not ordered anything yet."}
          </p>
          <ButtonLink href={after ? "/account/orders" : "/products"}>
            {after ? "To your latest orders" : "Look around"}
          </ButtonLink>
        </div>
      );
    }
    return (
      <>
        <OrderList locale={site.locale} orders={orders} />
        {next ? (
          <ButtonLink
            className="mt-8"
            href={`/account/orders?after=${encodeURIComponent(next)}`}
            prefetch={false}
            variant="secondary"
          >
            Older orders
          </ButtonLink>
        ) : null}
      </>
    );
  } catch (error) {
    if (error instanceof ShopError)
      return <AccountUnavailable failure={error.failure} here="/account/orders" />;
    throw error;
  }
}
