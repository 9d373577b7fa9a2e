import type { RatingSummary } from "@/lib/reviews/types";
import { Stars } from "@/lib/ui/primitives/stars";

/** Stars and number of reviews beside a product's name; the way to them. Nothing without any. */
export function RatingLine({ summary }: { summary: RatingSummary }) {
  if (summary.count === 0) return null;
  return (
    <a
      className="mt-3 inline-flex min-h-11 items-center gap-2.5 text-[0.9375rem] text-muted hover:text-ink"
      href="#reviews"
    >
      <Stars rating={summary.average} />
      <span className="underline underline-offset-4">
        {summary.count === 1 ? "One review" : `${summary.count} reviews`}
      </span>
    </a>
  );
}
