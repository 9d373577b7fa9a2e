"use client";

import { useEffect, useState } from "react";
import { Icon } from "@/lib/ui/primitives/icon";

/** Passes the page on, with what is chosen: by the device's own sheet, or as a link in the clipboard. */
export function ShareButton({ name }: { name: string }) {
  const [ready, setReady] = useState(false);
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  useEffect(() => setReady(true), []);

  async function share() {
    const url = location.origin + location.pathname + location.search;
    if ("share" in navigator) {
      try {
        await navigator.share({ title: name, url });
        return;
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return;
      }
    }
    try {
      await navigator.clipboard.writeText(url);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  }

  return (
    <div className={`mt-6 flex min-h-11 items-center gap-4 ${ready ? "" : "invisible"}`}>
      <button
        className="link inline-flex min-h-11 items-center gap-2.5 text-sm decoration-transparent hover:decoration-current"
        onClick={share}
        type="button"
      >
        <Icon className="size-4.5" name="share" />
        Share
      </button>
      <p className="text-muted text-sm" role="status">
        {outcome === "copied" ? "Link copied." : null}
        {outcome === "failed" ? "Copy the address of this page to share it." : null}
      </p>
    </div>
  );
}
