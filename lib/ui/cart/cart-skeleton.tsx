import { Loading, Skeleton } from "@/lib/ui/primitives/skeleton";

/** Stands in the drawer where the cart will be. */
export function CartSkeleton() {
  return (
    <div className="px-6">
      <CartLinesSkeleton />
    </div>
  );
}

/** Stands where cart lines will be. */
export function CartLinesSkeleton({ lines = 2 }: { lines?: number }) {
  return (
    <Loading label="Loading your cart">
      <ul className="divide-y divide-line">
        {Array.from({ length: lines }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders without an identity
          <li className="grid grid-cols-[5.5rem_1fr] gap-4 py-5" key={index}>
            <Skeleton className="aspect-[4/5]" />
            <div className="grid content-start gap-3">
              <Skeleton className="h-5 w-2/3" />
              <Skeleton className="h-4 w-1/3" />
              <Skeleton className="mt-2 h-11 w-32" />
            </div>
          </li>
        ))}
      </ul>
    </Loading>
  );
}
