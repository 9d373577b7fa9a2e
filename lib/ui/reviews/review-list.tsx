import type { Review } from "@/lib/reviews/types";
import { Icon } from "@/lib/ui/primitives/icon";
import { Stars } from "@/lib/ui/primitives/stars";

export interface ReviewListProps {
  reviews: Review[];
  locale: string;
  shopName: string;
  /** Level of the headings, so that the outline of the page stays whole. */
  heading?: "h2" | "h3";
}

/** What people say, as they wrote it. */
export function ReviewList({ reviews, locale, shopName, heading: Heading = "h3" }: ReviewListProps) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const on = (iso: string) => (iso ? day.format(new Date(iso)) : "");
  return (
    <ul className="grid gap-10">
      {reviews.map((review) => (
        <li className="border-line border-t pt-6" key={review.id}>
          <article>
            <Stars rating={review.rating} />
            {review.title ? <Heading className="mt-2 font-medium text-lead">{review.title}</Heading> : null}
            {review.body ? (
              <p className="mt-2 max-w-prose whitespace-pre-line break-words">{review.body}</p>
            ) : null}
            <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
              <span>{[review.author ?? "A customer", on(review.date)].filter(Boolean).join(", ")}</span>
              {review.verified ? (
                <span className="inline-flex items-center gap-1.5 text-ok">
                  <Icon className="size-3.5" name="check" />
                  Has bought it
                </span>
              ) : null}
            </p>
            {review.reply ? (
              <div className="mt-4 max-w-prose border-accent border-l-2 pl-4">
                <p className="font-medium text-sm">{shopName} answers</p>
                <p className="mt-1 whitespace-pre-line break-words text-muted">{review.reply.text}</p>
              </div>
            ) : null}
          </article>
        </li>
      ))}
    </ul>
  );
}
