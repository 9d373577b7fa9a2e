import type { Route } from "next";
import type { Reviews } from "@/lib/reviews/types";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Section } from "@/lib/ui/primitives/section";
import { ReviewList } from "./review-list";
import { Summary } from "./summary";

export interface ReviewsSectionProps {
  reviews: Reviews;
  slug: string;
  locale: string;
  shopName: string;
}

/** Reviews on the product page: what they come to, the newest ones, and the way to the others and to one's own. */
export function ReviewsSection({ reviews: { summary, items }, slug, locale, shopName }: ReviewsSectionProps) {
  const write = (
    <ButtonLink href={`/account/review/${slug}` as Route} prefetch={false} variant="secondary">
      Write a review
    </ButtonLink>
  );
  return (
    <Section className="pt-24" id="reviews" title="What people say">
      {summary.count === 0 ? (
        <div className="grid justify-items-start gap-5">
          <p className="text-lead text-muted">Nobody has said anything yet. Be the first.</p>
          {write}
        </div>
      ) : (
        <div className="grid gap-12 lg:grid-cols-12">
          <div className="grid content-start justify-items-start gap-8 lg:col-span-4">
            <Summary summary={summary} />
            {write}
          </div>
          <div className="lg:col-span-8">
            <ReviewList locale={locale} reviews={items} shopName={shopName} />
            {summary.count > items.length ? (
              <p className="mt-10">
                <ButtonLink href={`/products/${slug}/reviews` as Route} prefetch={false} variant="secondary">
                  All {summary.count} reviews
                </ButtonLink>
              </p>
            ) : null}
          </div>
        </div>
      )}
    </Section>
  );
}
