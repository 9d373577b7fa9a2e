import type { Route } from "next";
import Link from "next/link";
import {
  moderateReviewDeskAction,
  removeReplyDeskAction,
  replyToReviewDeskAction,
} from "@/lib/desk/reviews/actions";
import type { DeskReview, ReviewStand } from "@/lib/desk/reviews/types";
import { DeskForm } from "@/lib/ui/desk/desk-form";
import { Mark } from "@/lib/ui/desk/mark";
import { Moment } from "@/lib/ui/desk/moment";
import { controlClass, Field } from "@/lib/ui/primitives/field";
import { Stars } from "@/lib/ui/primitives/stars";

export interface ReviewDeskProps {
  reviews: DeskReview[];
  /** Whether it is known what the products are called. */
  areNamed: boolean;
  zone: string;
  locale: string;
}

const marks: Record<ReviewStand, { said: string; tone: "plain" | "ok" | "danger" }> = {
  waiting: { said: "Waiting", tone: "plain" },
  published: { said: "Published", tone: "ok" },
  rejected: { said: "Rejected", tone: "danger" },
};

/** Reviews with what can be done about each. */
export function ReviewDesk({ reviews, areNamed, zone, locale }: ReviewDeskProps) {
  return (
    <ul className="grid gap-8">
      {reviews.map((review) => (
        <li className="border-line border-t pt-6" key={review.id}>
          <article
            aria-labelledby={`review-${review.id}`}
            className="grid gap-4 lg:grid-cols-[1fr_20rem] lg:gap-10"
          >
            <div>
              <p className="flex flex-wrap items-center gap-3 text-sm">
                <Stars rating={review.rating} />
                <Mark tone={marks[review.stand].tone}>{marks[review.stand].said}</Mark>
                {review.slug ? (
                  <Link className="link" href={`/products/${review.slug}` as Route} prefetch={false}>
                    {review.product}
                  </Link>
                ) : (
                  <span className="text-muted">
                    {areNamed ? "A product that is gone" : "A product whose name could not be read"}
                  </span>
                )}
              </p>
              <h2 className="mt-2 font-medium text-lead" id={`review-${review.id}`}>
                {review.title || "Without a title"}
              </h2>
              {review.body ? (
                <p className="mt-2 max-w-prose whitespace-pre-line break-words">{review.body}</p>
              ) : null}
              <p className="mt-2 text-muted text-sm">
                {review.author ?? "A customer"}
                {review.verified ? ", has bought it" : ""}
                {review.date ? ", " : ""}
                <Moment at={review.date} locale={locale} zone={zone} />
              </p>
              {review.reply ? (
                <div className="mt-4 max-w-prose border-accent border-l-2 pl-4">
                  <p className="font-medium text-sm">Your answer</p>
                  <p className="mt-1 whitespace-pre-line break-words text-muted">{review.reply.text}</p>
                </div>
              ) : null}
            </div>
            <Decisions review={review} />
          </article>
        </li>
      ))}
    </ul>
  );
}

function Decisions({ review }: { review: DeskReview }) {
  const { id, stand, reply } = review;
  // Apart from the next review's buttons for whoever hears them one by one.
  const about = review.title ? `“${review.title}”` : `a review of ${review.product}`;
  return (
    <div className="grid content-start gap-4">
      <div className="flex flex-wrap gap-3">
        {stand === "published" ? null : (
          <DeskForm
            action={moderateReviewDeskAction}
            label={`Approve ${about}`}
            pending="Publishing…"
            submit="Approve"
          >
            <input name="reviewId" type="hidden" value={id} />
            <input name="status" type="hidden" value="APPROVED" />
          </DeskForm>
        )}
        {stand === "rejected" ? null : (
          <DeskForm
            action={moderateReviewDeskAction}
            label={`Reject ${about}`}
            pending="Rejecting…"
            submit="Reject"
            variant="secondary"
          >
            <input name="reviewId" type="hidden" value={id} />
            <input name="status" type="hidden" value="REJECTED" />
          </DeskForm>
        )}
      </div>
      <details>
        <summary className="cursor-pointer py-2 text-sm">
          {reply ? "Change or remove the answer" : "Answer"}
        </summary>
        <div className="mt-2 grid gap-3">
          <DeskForm
            action={replyToReviewDeskAction}
            label={`Save answer to ${about}`}
            pending="Sending…"
            submit="Save answer"
            variant="secondary"
          >
            <input name="reviewId" type="hidden" value={id} />
            <Field id={`answer-${id}`} label="Your answer, for everybody to read" required>
              <textarea
                className={controlClass}
                defaultValue={reply?.text}
                id={`answer-${id}`}
                maxLength={1_000}
                name="message"
                required
                rows={4}
              />
            </Field>
          </DeskForm>
          {reply ? (
            <DeskForm
              action={removeReplyDeskAction}
              label={`Remove answer to ${about}`}
              pending="Removing…"
              submit="Remove answer"
              variant="ghost"
            >
              <input name="reviewId" type="hidden" value={id} />
            </DeskForm>
          ) : null}
        </div>
      </details>
    </div>
  );
}
