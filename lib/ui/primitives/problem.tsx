import type { ReactNode } from "react";
import { Notice } from "./notice";

/** What is wrong with a form as a whole. `useFormFocus` leads here. */
export function Problem({ children }: { children: ReactNode }) {
  return (
    <div className="outline-none" data-problem tabIndex={-1}>
      <Notice tone="danger">{children}</Notice>
    </div>
  );
}
