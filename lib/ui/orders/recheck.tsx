"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

const everyMs = 4_000;
const times = 10;

/** Asks the server for this page again, every few seconds, for as long as it is shown; not forever, and says so. */
export function Recheck() {
  const router = useRouter();
  const asked = useRef(0);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      asked.current += 1;
      if (asked.current >= times) {
        clearInterval(timer);
        setOver(true);
      }
      router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p className="text-muted text-sm">
      {over
        ? "It takes longer than usual. If you have paid, the order is safe, and its confirmation comes by e-mail."
        : "The page looks again by itself."}
    </p>
  );
}
