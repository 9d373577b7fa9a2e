import type { Metadata } from "next";
import { Suspense } from "react";
import { OrderDetailSkeleton } from "@/lib/ui/orders/order-skeletons";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { Skeleton } from "@/lib/ui/primitives/skeleton";
import { ThankYou } from "./thank-you";

export const metadata: Metadata = { title: "Thank you", robots: { index: false }, referrer: "no-referrer" };

export default function ThankYouPage({ searchParams }: PageProps<"/checkout/thank-you">) {
  return (
    <div className="gutter pt-8 pb-8 md:pt-12">
      <Suspense fallback={<ThankYouSkeleton />}>
        <ThankYou params={searchParams} />
      </Suspense>
    </div>
  );
}

function ThankYouSkeleton() {
  return (
    <Awaiting>
      <h1 className="font-display text-title">Thank you</h1>
      <Skeleton className="mt-5 h-7 w-72 max-w-full" />
      <Skeleton className="mt-3 mb-12 h-5 w-96 max-w-full" />
      <OrderDetailSkeleton />
    </Awaiting>
  );
}
