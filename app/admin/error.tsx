"use client";

import { Button } from "@/lib/ui/primitives/button";

/** A page of the desk that could not be made. The frame around it stays. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="gutter grid justify-items-start gap-4" role="alert">
      <h1 className="font-display text-heading">This page could not be made.</h1>
      <p className="max-w-xl text-muted">
        Most of the time Wix did not answer. Nothing was changed by looking.
        {digest ? ` The log knows more under ${digest}.` : ""}
      </p>
      <Button onClick={() => retry()}>Try again</Button>
    </div>
  );
}
