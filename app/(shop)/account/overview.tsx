import type { Route } from "next";
import Link from "next/link";
import { isShownDesk } from "@/lib/desk/door";
import { getCurrentMember } from "@/lib/members/queries";
import type { Member } from "@/lib/members/types";
import { listMyOrders } from "@/lib/orders/queries";
import { ShopError } from "@/lib/result";
import { logoutAction } from "@/lib/session/actions";
import { site } from "@/lib/site";
import { Avatar } from "@/lib/ui/account/avatar";
import { OrderList } from "@/lib/ui/orders/order-list";
import { OrderListSkeleton } from "@/lib/ui/orders/order-skeletons";
import { Button, ButtonLink } from "@/lib/ui/primitives/button";
import { Skeleton } from "@/lib/ui/primitives/skeleton";
import { AccountUnavailable } from "./unavailable";

/** How many orders the overview shows before it points to the whole list. */
const recent = 3;

/** Who is logged in, and what they last ordered. */
export async function Overview() {
  let member: Member;
  let page: Awaited<ReturnType<typeof listMyOrders>>;
  let isShown: boolean;
  try {
    const asked = getCurrentMember("/account");
    [member, page, isShown] = await Promise.all([
      asked,
      listMyOrders(),
      asked.then(({ id }) => isShownDesk(id)),
    ]);
  } catch (error) {
    if (error instanceof ShopError) return <AccountUnavailable failure={error.failure} />;
    throw error;
  }
  const shown = page.orders.slice(0, recent);
  const [address] = member.addresses;
  const more = page.orders.length > recent || page.next !== undefined;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-6">
        <div className="flex min-w-0 items-center gap-5">
          {member.photo ? <Avatar name={member.displayName} photo={member.photo} /> : null}
          <div className="min-w-0">
            <h1 className="break-words font-display text-title">Hello, {member.displayName}</h1>
            <p className="mt-2 break-words text-muted">{member.email}</p>
          </div>
        </div>
        <div className="flex flex-wrap gap-3">
          {isShown ? (
            <ButtonLink href="/admin" prefetch={false} variant="secondary">
              Shop desk
            </ButtonLink>
          ) : null}
          <form action={logoutAction}>
            <Button type="submit" variant="secondary">
              Log out
            </Button>
          </form>
        </div>
      </div>
      <section aria-labelledby="recent-orders" className="mt-14">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
          <h2 className="font-display text-2xl" id="recent-orders">
            {more ? "Your latest orders" : "Your orders"}
          </h2>
          {more ? (
            <Link className="link" href="/account/orders" prefetch={false}>
              All orders
            </Link>
          ) : null}
        </div>
        {shown.length > 0 ? (
          <OrderList locale={site.locale} orders={shown} />
        ) : (
          <div className="grid justify-items-start gap-5 border-line border-y py-10">
            <p className="text-lead">You have not ordered anything yet.</p>
            <ButtonLink href="/products">Look around</ButtonLink>
          </div>
        )}
      </section>
      <div className="mt-14 grid gap-x-16 gap-y-10 md:grid-cols-2">
        <Fact href="/account/addresses" link={address ? "All addresses" : "Add one"} title="Where we send to">
          {address
            ? [address.street, address.city].filter(Boolean).join(", ")
            : "No address in your book yet."}
        </Fact>
        <Fact href="/account/profile" link="Your profile" title="How we reach you">
          {member.phone ?? "By e-mail. No phone number so far."}
        </Fact>
      </div>
    </>
  );
}

interface FactProps {
  title: string;
  children: string;
  href: Route;
  link: string;
}

function Fact({ title, children, href, link }: FactProps) {
  return (
    <section className="border-line border-t pt-6">
      <h2 className="font-medium">{title}</h2>
      <p className="mt-1 mb-3 text-muted">{children}</p>
      <Link className="link inline-flex min-h-11 items-center" href={href} prefetch={false}>
        {link}
      </Link>
    </section>
  );
}

/** The overview before it is known. */
export function OverviewSkeleton() {
  return (
    <>
      <h1 className="font-display text-title">Your account</h1>
      <Skeleton className="mt-3 h-6 w-56 max-w-full" />
      <div className="mt-14">
        <Skeleton className="mb-6 h-8 w-48" />
        <OrderListSkeleton />
      </div>
    </>
  );
}
