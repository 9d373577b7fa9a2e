import type { Metadata, Route } from "next";
import Link from "next/link";
import { type GuestOrder, getGuestOrder } from "@/lib/orders/guest";
import { ShopError } from "@/lib/result";
import { site } from "@/lib/site";
import { OrderViewSkeleton } from "@/lib/ui/orders/order-skeletons";
import { OrderView } from "@/lib/ui/orders/order-view";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { Personal } from "../../account/personal";

export const metadata: Metadata = {
  title: "Your order",
  robots: { index: false },
  // The address names the order; it is nobody else's business.
  referrer: "no-referrer",
};

export default function GuestOrderPage({ params }: PageProps<"/orders/[id]">) {
  return (
    <div className="gutter pt-8 pb-16 md:pt-12">
      <Personal skeleton={<OrderViewSkeleton />}>
        <GuestOrderContent params={params} />
      </Personal>
    </div>
  );
}

async function GuestOrderContent({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!/^[\w-]{1,64}$/.test(id)) return <NotShown />;
  let found: GuestOrder | undefined;
  try {
    found = await getGuestOrder(id);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return <Unavailable id={id} />;
  }
  if (!found) return <NotShown />;
  const { order, parcels, by } = found;
  return (
    <>
      <OrderView locale={site.locale} order={order} parcels={parcels} />
      {by === "number" ? <HowToSeeMore /> : null}
    </>
  );
}

function HowToSeeMore() {
  return (
    <Notice className="mt-14 max-w-2xl">
      A number and an e-mail can get into other hands, so names and addresses are not shown here; they are in
      your confirmation.{" "}
      <Link className="link" href="/account/orders" prefetch={false}>
        Log in or open an account
      </Link>{" "}
      with the same e-mail, and once you have confirmed it this order is among yours.
    </Notice>
  );
}

/** The same for an order that is somebody else's, for one there is not, and for one whose half hour is over. */
function NotShown() {
  return (
    <div className="grid max-w-2xl justify-items-start gap-6">
      <h1 className="font-display text-title">Which order is it?</h1>
      <p className="text-lead text-muted">
        We show an order for half an hour after you have told us its number and e-mail, in the browser you
        told us in. Tell us again, and here it is.
      </p>
      <ButtonLink href="/orders/find" prefetch={false}>
        Find an order
      </ButtonLink>
    </div>
  );
}

function Unavailable({ id }: { id: string }) {
  return (
    <div className="grid max-w-2xl justify-items-start gap-6">
      <h1 className="font-display text-title">We cannot reach your order</h1>
      <Notice tone="danger">
        It is safe; the shop just gets no answer this moment. Please try again shortly.
      </Notice>
      <ButtonLink href={`/orders/${encodeURIComponent(id)}` as Route} prefetch={false} variant="secondary">
        Try again
      </ButtonLink>
    </div>
  );
}
