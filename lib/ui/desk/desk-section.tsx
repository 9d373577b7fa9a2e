import type { ReactNode } from "react";

/** A part of a page of the desk, with its heading. */
export function DeskSection({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-3 font-medium text-lg" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
