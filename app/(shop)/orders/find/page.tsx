import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import type { LookupFormState } from "@/lib/orders/lookup-types";
import { canLookUpOrders } from "@/lib/orders/offered";
import type { SearchParams } from "@/lib/search-params";
import { formBefore } from "@/lib/session/form-answer";
import { LookupForm } from "@/lib/ui/orders/lookup-form";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Loading, Skeleton } from "@/lib/ui/primitives/skeleton";

export const metadata: Metadata = { title: "Find an order", robots: { index: false } };

export default function FindOrderPage({ searchParams }: PageProps<"/orders/find">) {
  return (
    <div className="gutter py-14 md:py-24">
      <div className="max-w-xl">
        <h1 className="font-display text-title">Find an order</h1>
        <Suspense
          fallback={
            <Awaiting>
              <FindSkeleton />
            </Awaiting>
          }
        >
          <Find params={searchParams} />
        </Suspense>
      </div>
    </div>
  );
}

async function Find({ params }: { params: Promise<SearchParams> }) {
  // Waits for the request: which keys there are is asked of the running shop and not of the build.
  const before = await formBefore<LookupFormState>("order lookup", (await params).form);
  if (!canLookUpOrders()) return <OnlyInAccount />;
  return (
    <>
      <p className="mt-5 mb-8 text-lead text-muted">
        Bought without an account? Its number and your e-mail show where your order is.
      </p>
      <LookupForm before={before} />
      <p className="mt-8 text-muted">
        Orders you placed logged in are{" "}
        <Link className="link" href="/account/orders" prefetch={false}>
          in your account
        </Link>
        , with all their details.
      </p>
    </>
  );
}

/** A shop without a key for orders cannot look for anybody's. */
function OnlyInAccount() {
  return (
    <>
      <p className="mt-5 mb-8 text-lead text-muted">
        Orders you placed logged in are in your account. For one without an account, the confirmation in your
        mail has everything; answer it and we look for you.
      </p>
      <ButtonLink href="/account/orders" prefetch={false}>
        To your orders
      </ButtonLink>
    </>
  );
}

function FindSkeleton() {
  return (
    <Loading label="Loading the form">
      <Skeleton className="mt-5 mb-8 h-7 w-80 max-w-full" />
      <div className="grid max-w-md gap-5">
        <Skeleton className="h-[6.25rem]" />
        <Skeleton className="h-[6.25rem]" />
        <Skeleton className="h-12 w-40" />
      </div>
    </Loading>
  );
}
