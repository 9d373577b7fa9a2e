import type { ReactNode } from "react";

/** What all pages about logging in look like. */
export function LoginFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="gutter py-14 md:py-24">
      <div className="max-w-xl">
        <h1 className="font-display text-title">{title}</h1>
        <p className="mt-5 text-lead text-muted">{lead}</p>
        {children}
      </div>
    </div>
  );
}
