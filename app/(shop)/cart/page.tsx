import type { Metadata } from "next";
import { Suspense } from "react";
import { viewerTag } from "@/lib/session/viewer";
import { CartPageSkeleton } from "@/lib/ui/cart/cart-page-skeleton";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { OnlyFor } from "@/lib/ui/session/only-for";
import { CartContent } from "./cart-content";

export const metadata: Metadata = { title: "Cart", robots: { index: false } };

/** Hidden behind its skeleton as soon as the browser belongs to somebody else. */
async function OwnCart({ params }: { params: PageProps<"/cart">["searchParams"] }) {
  return (
    <OnlyFor instead={<CartPageSkeleton />} who={await viewerTag()}>
      <CartContent params={params} />
    </OnlyFor>
  );
}

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
        <OwnCart params={searchParams} />
      </Suspense>
    </div>
  );
}
