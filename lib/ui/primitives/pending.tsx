"use client";

import { useLinkStatus } from "next/link";

/** A small sign inside a link that its page is on the way. Takes no room, and shows only when it takes a moment. */
export function Pending({ className }: { className?: string }) {
  return <PendingSign className={className} pending={useLinkStatus().pending} />;
}

/** The same where it is not a link that one waits for. */
export function PendingSign({
  pending,
  className = "",
}: {
  pending: boolean;
  className?: string | undefined;
}) {
  return (
    <span
      aria-hidden="true"
      className={`size-1.5 rounded-full bg-accent transition-opacity delay-100 ${pending ? "animate-breathe opacity-100" : "opacity-0"} ${className}`}
    />
  );
}
