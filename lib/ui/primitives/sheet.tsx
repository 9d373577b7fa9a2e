"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icon";

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  /** Name of the dialog, shown as its heading. */
  label: string;
  side?: "start" | "end";
  children: ReactNode;
}

/**
 * A side sheet on the native `<dialog>`: focus is kept inside and given back by the browser, Escape and a click
 * on the veil close it, and the page behind does not scroll.
 */
export function Sheet({ open, onClose, label, side = "end", children }: SheetProps) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click closes through the veil; the keyboard has Escape and the button
    <dialog
      aria-label={label}
      className={`sheet fixed inset-y-0 m-0 h-dvh max-h-none w-full max-w-md bg-ground text-ink shadow-lift ${side === "end" ? "left-auto right-0" : "right-auto left-0"}`}
      data-side={side}
      onClick={(event) => {
        // The veil, or a link that leads away: the page behind changes and the sheet would stay.
        const link = event.target instanceof Element && event.target.closest("a[href]");
        if (event.target === event.currentTarget || link) onClose();
      }}
      onClose={onClose}
      ref={ref}
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-between border-line border-b py-4 pr-3 pl-6">
          <h2 className="font-display text-2xl">{label}</h2>
          <button
            aria-label="Close"
            className="grid size-11 place-items-center rounded-control transition-colors hover:bg-tint"
            onClick={onClose}
            type="button"
          >
            <Icon name="close" />
          </button>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</div>
      </div>
    </dialog>
  );
}
