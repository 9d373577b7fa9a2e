"use client";

import { useState } from "react";
import type { CartLine } from "@/lib/cart/types";
import { saveForLater } from "./later-store";

/** Takes a line out of the cart and keeps it in this browser. Not there for browsers without scripts. */
export function LaterButton({ line }: { line: CartLine }) {
  const [failed, setFailed] = useState(false);
  if (!line.again) return null;
  return (
    <>
      <button
        aria-label={`Save ${line.name} for later`}
        className="link noscript:hidden min-h-11 text-muted text-sm hover:text-ink"
        onClick={async () => setFailed(!(await saveForLater(line)))}
        type="button"
      >
        Save for later
      </button>
      <span aria-live="polite" className="w-full text-danger text-sm empty:hidden">
        {failed ? "That could not be saved just now, so it stays in your cart." : ""}
      </span>
    </>
  );
}
