import { type RatingSummary, ratings } from "@/lib/reviews/types";
import { Stars } from "@/lib/ui/primitives/stars";

/** The average, and how many gave each rating. */
export function Summary({ summary }: { summary: RatingSummary }) {
  const { average, count, histogram } = summary;
  return (
    <div className="w-full">
      <p className="flex items-center gap-3">
        <span className="tabular font-display text-heading">{average.toFixed(1)}</span>
        <Stars className="text-xl" rating={average} />
      </p>
      <p className="mt-1 text-muted text-sm">{count === 1 ? "from one review" : `from ${count} reviews`}</p>
      <ul className="mt-5 grid max-w-xs gap-2 text-sm">
        {ratings.map((rating) => (
          <li className="grid grid-cols-[4.5rem_1fr_2rem] items-center gap-3" key={rating}>
            <span>{rating === 1 ? "1 star" : `${rating} stars`}</span>
            <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-tint">
              <span
                className="block h-full bg-accent"
                style={{ width: `${(histogram[rating] / Math.max(count, 1)) * 100}%` }}
              />
            </span>
            <span className="tabular text-right text-muted">{histogram[rating]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
