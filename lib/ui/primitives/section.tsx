import type { ReactNode } from "react";

export interface SectionProps {
  /** Heading of the section; also names the landmark. */
  title: string;
  id: string;
  /** Small line above the heading. */
  eyebrow?: string;
  /** Shown opposite the heading: a "see all" link, usually. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** The page's gutters. */
export function Container({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`gutter ${className}`}>{children}</div>;
}

/** A titled part of a page. */
export function Section({ title, id, eyebrow, aside, children, className = "" }: SectionProps) {
  return (
    <section aria-labelledby={id} className={`gutter ${className}`}>
      <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div>
          {eyebrow ? <p className="eyebrow mb-3">{eyebrow}</p> : null}
          <h2 className="font-display text-title" id={id}>
            {title}
          </h2>
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
