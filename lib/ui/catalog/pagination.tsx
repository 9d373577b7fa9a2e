import type { Route } from "next";
import Link from "next/link";
import { Icon } from "@/lib/ui/primitives/icon";

export interface PaginationProps {
  page: number;
  hasNext: boolean;
  /** Known last page, when the listing was counted. */
  last?: number;
  href: (page: number) => Route;
}

const step =
  "inline-flex min-h-12 items-center gap-2.5 rounded-control border border-control px-5 transition-colors hover:border-ink hover:bg-tint";

/** Previous and next page of a listing. Nothing at all when there is one page. */
export function Pagination({ page, hasNext, last, href }: PaginationProps) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav
      aria-label="Pages"
      className="mt-16 flex items-center justify-between gap-4 border-line border-t pt-8"
    >
      <div className="flex-1">
        {page > 1 ? (
          <Link className={step} href={href(page - 1)} rel="prev">
            <Icon className="size-4" name="back" />
            Previous
          </Link>
        ) : null}
      </div>
      <p className="tabular text-muted text-sm">
        Page {page}
        {last ? ` of ${last}` : ""}
      </p>
      <div className="flex flex-1 justify-end">
        {hasNext ? (
          <Link className={step} href={href(page + 1)} rel="next">
            Next
            <Icon className="size-4" name="arrow" />
          </Link>
        ) : null}
      </div>
    </nav>
  );
}
