import type { ReactNode } from "react";

/** The top of a page of the desk: its name, a line about what is shown, and what can be done. */
export function DeskHead({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  /** Buttons and links. */
  children?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 print:hidden">
      <div>
        <h1 className="font-display text-heading">{title}</h1>
        {about ? <p className="mt-1 text-muted text-sm">{about}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-3">{children}</div> : null}
    </div>
  );
}
