import type { ReactNode } from "react";

/** Running text at a comfortable measure. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="gutter">
      <div className="grid max-w-2xl gap-5 text-lead leading-relaxed [&_h2]:mt-8 [&_h2]:font-display [&_h2]:text-heading [&_li]:ml-5 [&_li]:list-disc [&_ul]:grid [&_ul]:gap-2">
        {children}
      </div>
    </div>
  );
}
