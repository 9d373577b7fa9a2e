import type { Route } from "next";
import Link from "next/link";

export interface Crumb {
  name: string;
  /** Absent for the page itself. */
  href?: Route;
}

/** The way back up, from the home page to this one. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-5">
      <ol className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
        {crumbs.map((crumb, index) => (
          <li className="flex items-center gap-2" key={crumb.href ?? crumb.name}>
            {index > 0 ? (
              <span aria-hidden="true" className="text-faint">
                /
              </span>
            ) : null}
            {crumb.href ? (
              <Link
                className="inline-flex min-h-8 items-center transition-colors hover:text-accent"
                href={crumb.href}
              >
                {crumb.name}
              </Link>
            ) : (
              <span aria-current="page" className="text-ink">
                {crumb.name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
