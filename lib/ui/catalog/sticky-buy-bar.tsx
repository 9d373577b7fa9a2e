import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { buttonClass } from "@/lib/ui/primitives/button";

export interface StickyBuyBarProps {
  /** Around the form's own button. */
  button: RefObject<HTMLElement | null>;
  label: string;
  name: string;
  /** What is chosen. */
  note: string;
  price: string;
  /** Whether that button is out of view. */
  shown: boolean;
}

/**
 * On small screens, the way to the cart while the form's own button is out of view. It presses that button, so there
 * is one place where things are checked and sent; room is made for it below the page and around what has the focus.
 */
export function StickyBuyBar({ button, label, name, note, price, shown }: StickyBuyBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const height = shown ? (bar.current?.offsetHeight ?? 0) : 0;
    if (height === 0) return;
    const { documentElement: page, body } = document;
    page.style.scrollPaddingBottom = `${height + 16}px`;
    body.style.paddingBottom = `${height}px`;
    return () => {
      page.style.scrollPaddingBottom = "";
      body.style.paddingBottom = "";
    };
  }, [shown]);

  return (
    <div
      className={`fixed inset-x-0 bottom-0 z-30 border-line border-t bg-ground px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] transition-[translate,visibility] duration-250 lg:hidden ${shown ? "" : "invisible translate-y-full"}`}
      ref={bar}
    >
      <div className="flex items-center gap-4">
        <p className="min-w-0 flex-1 text-sm">
          <span className="block truncate">{name}</span>
          <span className="tabular block truncate text-muted">
            {[price, note].filter(Boolean).join(", ")}
          </span>
        </p>
        <button
          className={buttonClass("primary", "shrink-0")}
          onClick={() => button.current?.querySelector("button")?.click()}
          type="button"
        >
          {label}
        </button>
      </div>
    </div>
  );
}
