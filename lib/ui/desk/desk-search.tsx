import type { ReactNode } from "react";
import { Button } from "@/lib/ui/primitives/button";

/** Search and filters of a list: one form, sent as an address, so that a list can be bookmarked and gone back to. */
export function DeskSearch({
  path,
  label,
  value,
  children,
}: {
  path: string;
  label: string;
  value: string;
  /** Further controls of the same form. */
  children?: ReactNode;
}) {
  return (
    <search>
      <form action={path} className="mb-6 flex flex-wrap items-center gap-3">
        <input
          aria-label={label}
          className="min-h-11 min-w-0 flex-1 basis-56 rounded-control border border-control bg-raised px-3 hover:border-ink"
          defaultValue={value}
          enterKeyHint="search"
          maxLength={100}
          name="q"
          placeholder={label}
          type="search"
        />
        {children}
        <Button className="min-h-11 py-2" type="submit" variant="secondary">
          Search
        </Button>
      </form>
    </search>
  );
}
