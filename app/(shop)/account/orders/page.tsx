import type { Metadata } from "next";
import { type OrderFilter, orderFilterNamed } from "@/lib/orders/filter";
import { listMyOrders } from "@/lib/orders/queries";
import { ShopError } from "@/lib/result";
import type { SearchParams } from "@/lib/search-params";
import { requireMember } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { OrderFilters } from "@/lib/ui/orders/order-filters";
import { OrderList } from "@/lib/ui/orders/order-list";
import { OrderListSkeleton } from "@/lib/ui/orders/order-skeletons";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Personal } from "../personal";
import { Room } from "../room";
import { AccountUnavailable } from "../unavailable";
import { GuestOrders } from "./guest-orders";

export const metadata: Metadata = { title: "Your orders", robots: { index: false } };

export default function OrdersPage({ searchParams }: PageProps<"/account/orders">) {
  return (
    <Room here="/account/orders" title="Your orders">
      <Personal skeleton={<OrderListSkeleton />}>
        <Orders params={searchParams} />
      </Personal>
      <Personal skeleton={null}>
        <GuestOrders params={searchParams} />
      </Personal>
    </Room>
  );
}

async function Orders({ params }: { params: Promise<SearchParams> }) {
  const { at, show } = await params;
  const filter = orderFilterNamed(show);
  const cursor = typeof at === "string" ? at : undefined;
  try {
    await requireMember("/account/orders");
    const { orders, next, previous } = await listMyOrders({
      ...(filter && { filter }),
      ...(cursor && { cursor }),
    });
    return (
      <>
        <OrderFilters chosen={filter} />
        {orders.length === 0 ? (
          <NoOrders cursor={cursor} filter={filter} />
        ) : (
          <OrderList locale={site.locale} orders={orders} />
        )}
        <nav aria-label="More orders" className="mt-8 flex flex-wrap gap-3 empty:hidden">
          {previous ? <PageLink at={previous} filter={filter} text="Newer orders" /> : null}
          {next ? <PageLink at={next} filter={filter} text="Older orders" /> : null}
        </nav>
      </>
    );
  } catch (error) {
    if (error instanceof ShopError)
      return <AccountUnavailable failure={error.failure} here="/account/orders" titled />;
    throw error;
  }
}

function PageLink({ at, filter, text }: { at: string; filter: OrderFilter | undefined; text: string }) {
  const query = new URLSearchParams({ ...(filter && { show: filter }), at });
  return (
    <ButtonLink href={`/account/orders?${query}`} prefetch={false} variant="secondary">
      {text}
    </ButtonLink>
  );
}

function NoOrders({ cursor, filter }: { cursor: string | undefined; filter: OrderFilter | undefined }) {
  const narrowed = Boolean(cursor || filter);
  return (
    <div className="grid justify-items-start gap-5 border-line border-y py-10">
      <p className="text-lead">
        {narrowed ? "There are no such orders." : "There are no orders in this account yet."}
      </p>
      <ButtonLink href={narrowed ? "/account/orders" : "/products"} prefetch={false}>
        {narrowed ? "All your orders" : "Look around"}
      </ButtonLink>
    </div>
  );
}
