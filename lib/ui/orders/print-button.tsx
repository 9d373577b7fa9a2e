"use client";

import { useEffect, useState } from "react";
import { Button } from "@/lib/ui/primitives/button";

/** Prints the page. Only there where a script can do it. */
export function PrintButton() {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button onClick={() => print()} type="button" variant="secondary">
      Print
    </Button>
  );
}
