import type { ReactNode } from "react";
import { DeskGetForm, GetSubmit } from "./desk-get-form";

/** Search and filters of a list: one form, sent as an address, so that a list can be bookmarked and gone back to. */
export function DeskSearch({
  path,
  label,
  value,
  filled = value,
  isWide = false,
  children,
}: {
  path: string;
  label: string;
  value: string;
  /** All of what the address says, where there are further controls. */
  filled?: string;
  /** The further controls need a line of their own on a small screen. */
  isWide?: boolean;
  /** Further controls of the same form. */
  children?: ReactNode;
}) {
  return (
    <search>
      <DeskGetForm
        action={path}
        className="mb-6 grid grid-cols-2 gap-3 sm:flex sm:flex-wrap sm:items-center"
        filled={filled}
      >
        <input
          aria-label={label}
          className={`col-span-2 min-h-11 min-w-0 flex-1 basis-56 rounded-control border border-control bg-raised px-3 hover:border-ink ${
            isWide ? "max-lg:basis-full" : ""
          }`}
          defaultValue={value}
          enterKeyHint="search"
          maxLength={100}
          name="q"
          placeholder={label}
          type="search"
        />
        {children}
        <GetSubmit>Search</GetSubmit>
      </DeskGetForm>
    </search>
  );
}
