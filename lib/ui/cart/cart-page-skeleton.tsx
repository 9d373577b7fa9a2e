import { Skeleton } from "@/lib/ui/primitives/skeleton";
import { CartLinesSkeleton } from "./cart-skeleton";

/** Stands where the cart page will be. */
export function CartPageSkeleton() {
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_22rem] xl:gap-x-24">
      <div className="border-line border-y">
        <CartLinesSkeleton />
      </div>
      <div className="grid content-start gap-3">
        <Skeleton className="h-5" />
        <Skeleton className="h-5" />
        <Skeleton className="h-5" />
        <Skeleton className="mt-4 h-7" />
        <Skeleton className="mt-4 h-12" />
      </div>
    </div>
  );
}
