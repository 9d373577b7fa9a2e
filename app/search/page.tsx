import type { Metadata } from "next";
import { Suspense } from "react";
import { ProductGridSkeleton } from "@/lib/ui/catalog/product-grid";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { Skeleton } from "@/lib/ui/primitives/skeleton";
import { SearchHead } from "./search-head";
import { SearchResults } from "./search-results";

export const metadata: Metadata = { title: "Search", robots: { index: false, follow: true } };

export default function SearchPage({ searchParams }: PageProps<"/search">) {
  return (
    <Suspense fallback={<ResultsSkeleton />}>
      <SearchResults params={searchParams} />
    </Suspense>
  );
}

function ResultsSkeleton() {
  return (
    <Awaiting>
      <SearchHead id="search-loading" title="Search" />
      <div className="gutter">
        <Skeleton className="mb-6 h-5 w-40" />
        <ProductGridSkeleton />
      </div>
    </Awaiting>
  );
}
