import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: string;
  /** Above the title: breadcrumbs, usually. */
  before?: ReactNode;
  /** One or two sentences below the title. */
  lead?: string;
  children?: ReactNode;
}

/** Title block of a page. */
export function PageHeader({ title, before, lead, children }: PageHeaderProps) {
  return (
    <div className="gutter pt-8 pb-10 md:pt-12 md:pb-14">
      {before}
      <h1 className="font-display text-title">{title}</h1>
      {lead ? <p className="mt-5 max-w-2xl text-lead text-muted">{lead}</p> : null}
      {children}
    </div>
  );
}
