import { Loading, Skeleton } from "@/lib/ui/primitives/skeleton";

/** Stands where the order history will be. */
export function OrderListSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <Loading label="Loading your orders">
      <ul className="divide-y divide-line border-line border-y">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders without an identity
          <li className="flex items-center gap-8 py-6" key={index}>
            <div className="grid gap-2 sm:w-60">
              <Skeleton className="h-5 w-32" />
              <Skeleton className="h-4 w-44" />
            </div>
            <Skeleton className="h-[4.375rem] w-14" />
            <Skeleton className="ml-auto h-5 w-16" />
          </li>
        ))}
      </ul>
    </Loading>
  );
}

/** Stands where one order will be. */
export function OrderDetailSkeleton({ lines = 2 }: { lines?: number }) {
  return (
    <Loading label="Loading your order">
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1fr_22rem]">
        <ul className="divide-y divide-line border-line border-y">
          {Array.from({ length: lines }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders without an identity
            <li className="grid grid-cols-[5.5rem_1fr] gap-5 py-5 sm:grid-cols-[7rem_1fr]" key={index}>
              <Skeleton className="aspect-[4/5]" />
              <div className="grid content-start gap-2">
                <Skeleton className="h-5 w-1/2" />
                <Skeleton className="h-4 w-1/3" />
              </div>
            </li>
          ))}
        </ul>
        <div className="grid content-start gap-3">
          <Skeleton className="h-5" />
          <Skeleton className="h-5" />
          <Skeleton className="h-7" />
          <Skeleton className="mt-8 h-24" />
        </div>
      </div>
    </Loading>
  );
}

/** Stands where an order's own page will be. */
export function OrderViewSkeleton() {
  return (
    <>
      <Skeleton className="h-12 w-64 max-w-full" />
      <Skeleton className="mt-3 mb-12 h-6 w-48" />
      <OrderDetailSkeleton />
    </>
  );
}
