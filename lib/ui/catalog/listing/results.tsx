"use client";

import { type MouseEvent, type ReactNode, useEffect, useState } from "react";

import { panelId } from "./panel-id";

/** Milliseconds after which a way that led nowhere (offline, say) no longer dims what is there. */
const patience = 10_000;

let wasChoosing = false;

export interface ResultsProps {
  /** What is listed, in one text: when it changes, the answer is there. */
  address: string;
  className?: string;
  children: ReactNode;
}

/** Dims what is listed while its successor is on the way, so that a click is seen to do something. */
export function Results({ address, className = "", children }: ResultsProps) {
  const [leaving, setLeaving] = useState<string>();
  const busy = leaving === address;

  // The first choice leads from a static page to one that is made for it: whoever was choosing goes on choosing.
  useEffect(() => {
    if (wasChoosing) document.getElementById(panelId)?.showPopover();
    wasChoosing = false;
  }, []);

  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLeaving(undefined), patience);
    return () => clearTimeout(timer);
  }, [busy]);

  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-again]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    setLeaving(address);
    wasChoosing = link.closest(":popover-open") !== null;
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only watches the links inside, which the keyboard clicks as well
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      aria-busy={busy}
      className={`group/results ${className}`}
      onClick={onClick}
      onSubmit={() => setLeaving(address)}
    >
      {children}
    </div>
  );
}
