import { Skeleton } from "@/lib/ui/primitives/skeleton";

/** A login form before it is known. */
export function LoginSkeleton() {
  return (
    <div className="mt-8 grid max-w-md gap-5">
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  );
}
