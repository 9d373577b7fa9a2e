"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";

/** Seconds until the page asks again, each time a little longer; then it stops. */
const pauses = [2, 3, 5, 8, 13, 20, 30];

/**
 * Asks the server for this page again, less and less often, as long as somebody looks at it; not forever, and says so.
 */
export function Recheck() {
  const router = useRouter();
  const [asked, setAsked] = useState(0);
  const [busy, startAsking] = useTransition();
  const pause = pauses[asked];

  useEffect(() => {
    if (pause === undefined || busy) return;
    const ask = () => {
      setAsked(asked + 1);
      startAsking(() => router.refresh());
    };
    // Nobody waits in a tab that is not looked at.
    const onSight = () => document.visibilityState === "visible" && ask();
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") ask();
      else document.addEventListener("visibilitychange", onSight);
    }, pause * 1_000);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSight);
    };
  }, [pause, busy, asked, router]);

  return (
    <p className="text-muted text-sm" role="status">
      {pause === undefined && !busy
        ? "This takes longer than usual, so the page has stopped looking. If you have paid, your payment is safe: the order is placed, and its confirmation comes by e-mail. You need not wait here."
        : "The page looks again by itself, for a minute and a half."}
    </p>
  );
}
