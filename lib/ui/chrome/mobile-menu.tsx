"use client";

import { type ReactNode, useState } from "react";
import { Icon } from "@/lib/ui/primitives/icon";
import { Sheet } from "@/lib/ui/primitives/sheet";

/** Menu button and sheet of narrow screens. The links in it are rendered on the server. */
export function MobileMenu({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label="Menu"
        className="grid size-11 place-items-center rounded-control transition-colors hover:bg-tint"
        onClick={() => setOpen(true)}
        type="button"
      >
        <Icon name="menu" />
      </button>
      <Sheet label="Menu" onClose={() => setOpen(false)} open={open} side="start">
        {children}
      </Sheet>
    </>
  );
}
