import type { Route } from "next";
import Link from "next/link";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Pending } from "@/lib/ui/primitives/pending";

/**
 * The way through a list: `at` is Wix's cursor, or how many lines are passed over. Nothing at all when there is only one
 * page.
 */
export function DeskPager({
  path,
  query,
  previous,
  next,
}: {
  path: string;
  /** What the list is narrowed down to; goes along. */
  query: Record<string, string>;
  previous?: string | undefined;
  next?: string | undefined;
}) {
  const to = (at: string) => `${path}?${new URLSearchParams({ ...query, at })}` as Route;
  return (
    <nav aria-label="More of this list" className="mt-6 flex flex-wrap gap-3 empty:hidden">
      {previous ? (
        <ButtonLink href={to(previous)} prefetch={false} variant="secondary">
          Previous
          <Pending />
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink href={to(next)} prefetch={false} variant="secondary">
          Next
          <Pending />
        </ButtonLink>
      ) : null}
    </nav>
  );
}

/** The way out of a page of a list that cannot be read: its place may not exist any more. */
export function FromTheStart({ path }: { path: Route }) {
  return (
    <p className="mt-4">
      <Link className="link" href={path} prefetch={false}>
        Begin from the start
      </Link>
    </p>
  );
}
