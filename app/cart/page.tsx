import type { Metadata } from "next";
import { Suspense } from "react";
import { CartPageSkeleton } from "@/lib/ui/cart/cart-page-skeleton";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { CartContent } from "./cart-content";

export const metadata: Metadata = { title: "Cart", robots: { index: false } };

export default function CartPage({ searchParams }: PageProps<"/cart">) {
  return (
    <div className="gutter pt-8 pb-8 md:pt-12">
      <h1 className="mb-8 font-display text-title md:mb-10">Cart</h1>
      <Suspense
        fallback={
          <Awaiting>
            <CartPageSkeleton />
          </Awaiting>
        }
      >
        <CartContent params={searchParams} />
      </Suspense>
    </div>
  );
}
