import type { ReactNode } from "react";

const tones = {
  plain: "bg-tint text-ink",
  ok: "bg-ok-tint text-ok",
  danger: "bg-danger-tint text-danger",
};

/** A status in a word or two. Colour is never all that says it. */
export function Mark({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-control px-2 py-0.5 text-xs leading-5 ${tones[tone]}`}>
      {children}
    </span>
  );
}
