"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const everyMs = 4_000;
const times = 10;

/** Asks the server for this page again, every few seconds, for as long as it is shown; not forever. */
export function Recheck() {
  const router = useRouter();
  const asked = useRef(0);
  useEffect(() => {
    const timer = setInterval(() => {
      asked.current += 1;
      if (asked.current >= times) clearInterval(timer);
      router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
