import type { Metadata, Route } from "next";
import Link from "next/link";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { part } from "@/lib/desk/part";
import { listDeskReviews } from "@/lib/desk/reviews/queries";
import { type ReviewStand, reviewStands } from "@/lib/desk/reviews/types";
import { shopClock } from "@/lib/desk/shop-clock";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { atTheEdge } from "@/lib/ui/desk/at-the-edge";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager, FromTheStart } from "@/lib/ui/desk/desk-pager";
import { ReviewDesk } from "@/lib/ui/desk/reviews/review-desk";
import { Pending } from "@/lib/ui/primitives/pending";

export const metadata: Metadata = { title: "Reviews" };
export const instant = false;

const names: Record<ReviewStand, string> = {
  waiting: "Waiting",
  published: "Published",
  rejected: "Rejected",
};
const nothing: Record<ReviewStand, string> = {
  waiting: "No review waits for you.",
  published: "No review is published.",
  rejected: "No review has been rejected.",
};

export default async function ReviewsPage({ searchParams }: PageProps<"/admin/reviews">) {
  await requireAdmin("/admin/reviews");
  const { show, at, form } = await searchParams;
  const stand = reviewStands.find((one) => one === show) ?? "waiting";
  const [page, clock] = await Promise.all([
    part(listDeskReviews(stand, at ? String(at) : undefined)),
    shopClock(),
  ]);
  return (
    <div className="gutter">
      <DeskHead about={<ClockNote clock={clock} />} title="Reviews" />
      <Answered answer={await answerBefore(form)} />
      <nav aria-label="Which reviews" className="-mx-3 mb-6 flex flex-wrap gap-1">
        {reviewStands.map((one) => (
          <Link
            aria-current={one === stand ? "page" : undefined}
            className={`relative inline-flex min-h-11 items-center rounded-control px-3 text-sm hover:bg-tint ${
              one === stand ? "bg-tint font-medium" : "text-muted"
            }`}
            href={(one === "waiting" ? "/admin/reviews" : `/admin/reviews?show=${one}`) as Route}
            key={one}
            prefetch={false}
          >
            {names[one]}
            <Pending className={atTheEdge} />
          </Link>
        ))}
      </nav>
      {page.ok && page.value.unnamed ? (
        <div className="mb-6">
          <CannotRead failure={page.value.unnamed} what="What the products are called" />
        </div>
      ) : null}
      {!page.ok ? (
        <>
          <CannotRead failure={page.error} what="Reviews" />
          {at ? <FromTheStart path="/admin/reviews" /> : null}
        </>
      ) : page.value.reviews.length === 0 ? (
        <p className="border-line border-y py-10 text-muted">{nothing[stand]}</p>
      ) : (
        <ReviewDesk
          areNamed={!page.value.unnamed}
          locale={site.locale}
          reviews={page.value.reviews}
          zone={clock.zone}
        />
      )}
      {page.ok ? (
        <DeskPager
          next={page.value.next}
          path="/admin/reviews"
          previous={page.value.previous}
          query={{ show: stand }}
        />
      ) : null}
    </div>
  );
}
