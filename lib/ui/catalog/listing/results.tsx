"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { panelIdOf } from "./panel-id";

/** Milliseconds after which a way that led nowhere (offline, say) no longer dims what is there. */
const patience = 10_000;

/** What somebody used to ask for another listing, for the page that is the answer. */
let asked: { again: string | undefined; inPanel: boolean } | undefined;

export interface ResultsProps {
  /** What is listed, in one text: when it changes, the answer is there. */
  address: string;
  className?: string;
  children: ReactNode;
}

/**
 * Dims what is listed while its successor is on the way, so that a click is seen to do something. The successor takes
 * its place as another page: whoever was choosing goes on choosing, with the focus where it was.
 */
export function Results({ address, className = "", children }: ResultsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState<string>();
  const busy = leaving === address;

  useEffect(() => {
    const { current } = root;
    if (!asked || !current) return;
    const { again, inPanel } = asked;
    asked = undefined;
    if (inPanel) document.getElementById(panelIdOf(address))?.showPopover();
    const place = again && current.querySelector<HTMLElement>(`[data-again="${CSS.escape(again)}"]`);
    if (place) place.focus({ preventScroll: true });
    // What was taken out is no longer there.
    if (!place || document.activeElement !== place) current.focus({ preventScroll: true });
  }, [address]);

  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLeaving(undefined), patience);
    return () => clearTimeout(timer);
  }, [busy]);

  const leave = (by: HTMLElement | null) => {
    setLeaving(address);
    asked = { again: by?.dataset.again, inPanel: by?.closest(":popover-open") != null };
  };

  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>("a[data-again]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) leave(link);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only watches the links inside, which the keyboard clicks as well
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      aria-busy={busy}
      className={`group/results outline-none ${className}`}
      onClick={onClick}
      onSubmit={() => leave(document.activeElement instanceof HTMLElement ? document.activeElement : null)}
      ref={root}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
