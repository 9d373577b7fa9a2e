import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the keyboard where it was working: when what had the focus is gone with a change of `of`, the focus goes to
 * `home`, or to the first thing in it that `within` finds. Nothing scrolls, and who has the focus keeps it.
 */
export function useKeptFocus(home: RefObject<HTMLElement | null>, of: unknown, within?: string): void {
  const last = useRef<Node>(undefined);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Node) last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);

  const before = useRef(of);
  useEffect(() => {
    const changed = before.current !== of;
    before.current = of;
    if (!changed || document.activeElement !== document.body || last.current?.isConnected !== false) return;
    const first = within && home.current?.querySelector<HTMLElement>(within);
    (first || home.current)?.focus({ preventScroll: true });
  }, [home, of, within]);
}
