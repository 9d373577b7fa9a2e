import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export interface AgainLinkProps {
  href: Route;
  /** What it stands for, the same before and after it was followed; `Results` gives the focus back by it. */
  again: string;
  className: string;
  chosen?: boolean;
  /** Takes the place of this listing in the browser's history. */
  replace?: boolean;
  children: ReactNode;
}

/** A link to the same listing, narrowed down otherwise. There are too many to fetch any ahead, or to be indexed. */
export function AgainLink({
  href,
  again,
  className,
  chosen = false,
  replace = false,
  children,
}: AgainLinkProps) {
  return (
    <Link
      aria-current={chosen || undefined}
      className={className}
      data-again={again}
      href={href}
      prefetch={false}
      rel="nofollow"
      replace={replace}
      scroll={false}
    >
      {children}
    </Link>
  );
}
