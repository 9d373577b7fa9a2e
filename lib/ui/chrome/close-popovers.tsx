"use client";

import { useEffect } from "react";

/**
 * Closes a popover when a link in it is followed: the header stays mounted between pages. Listens for the click and
 * does not ask for the path, which a page with an unknown address could not be prerendered with.
 */
export function ClosePopovers() {
  useEffect(() => {
    const close = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("[popover] a[href]") : null;
      link?.closest<HTMLElement>("[popover]")?.hidePopover();
    };
    document.addEventListener("click", close);
    return () => document.removeEventListener("click", close);
  }, []);
  return null;
}
