"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Closes open popovers once a link in them has led somewhere: the header stays mounted between pages. */
export function ClosePopovers() {
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the reason to run, not an input
  useEffect(() => {
    for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
  }, [pathname]);
  return null;
}
