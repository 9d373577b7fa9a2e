import type { Metadata, Route } from "next";
import Link from "next/link";
import { productHref } from "@/lib/catalog/hrefs";
import { parsePage } from "@/lib/catalog/paging";
import { getProduct } from "@/lib/catalog/queries";
import { getReviews, lastReviewPage, listReviews } from "@/lib/reviews/queries";
import { type ReviewSort, reviewSorts } from "@/lib/reviews/types";
import { site } from "@/lib/site";
import { Breadcrumbs } from "@/lib/ui/chrome/breadcrumbs";
import { buttonClass } from "@/lib/ui/primitives/button";
import { GetForm } from "@/lib/ui/primitives/get-form";
import { Notice } from "@/lib/ui/primitives/notice";
import { SelectOnChange } from "@/lib/ui/primitives/select-on-change";
import { SubmitWithoutScript } from "@/lib/ui/primitives/submit-without-script";
import { ReviewList } from "@/lib/ui/reviews/review-list";
import { Summary } from "@/lib/ui/reviews/summary";
import NotFound from "../../../not-found";

/** It depends on order and page, so it is rendered whole when asked for; what it reads from Wix is remembered. */
export const instant = false;

type Props = PageProps<"/products/[slug]/reviews">;

const names: Record<ReviewSort, string> = {
  newest: "Newest first",
  highest: "Best first",
  lowest: "Worst first",
  helpful: "Most helpful first",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await getProduct((await params).slug);
  return {
    ...(product && {
      title: `Reviews of ${product.name}`,
      alternates: { canonical: productHref(product.slug) },
    }),
    robots: { index: false, follow: true },
  };
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const product = await getProduct((await params).slug);
  // Not `notFound()`: the answer has begun, and without scripts nothing of that page would be seen.
  if (!product) return <NotFound />;
  const { sort: wanted, page: number } = await searchParams;
  const sort = reviewSorts.find((known) => known === wanted) ?? "newest";
  const page = Math.min(parsePage(typeof number === "string" ? number : undefined) ?? 1, lastReviewPage);
  const [known, found] = await Promise.all([getReviews(product.id), find(product.id, sort, page)]);
  const here = `${productHref(product.slug)}/reviews` as Route;
  const to = (next: number) => `${here}?${new URLSearchParams({ sort, page: String(next) })}` as Route;
  return (
    <div className="gutter pt-8 pb-16">
      <Breadcrumbs crumbs={[{ name: product.name, href: productHref(product.slug) }, { name: "Reviews" }]} />
      <h1 className="mb-10 font-display text-title">Reviews of {product.name}</h1>
      <div className="grid gap-12 lg:grid-cols-12">
        <div className="lg:col-span-4">{known ? <Summary summary={known.summary} /> : null}</div>
        <div className="lg:col-span-8">
          <GetForm action={here} className="mb-8 flex items-center gap-2" scroll={false}>
            <SelectOnChange
              label="Order of reviews"
              name="sort"
              options={reviewSorts.map((value) => ({ value, text: names[value] }))}
              value={sort}
            />
            <SubmitWithoutScript />
          </GetForm>
          <Found found={found} />
          <nav aria-label="Pages" className="mt-12 flex justify-between gap-4">
            {page > 1 ? (
              <Link className={buttonClass("secondary")} href={to(page - 1)} prefetch={false} rel="prev">
                Previous
              </Link>
            ) : (
              <span />
            )}
            {found !== "unavailable" && found.hasNext && page < lastReviewPage ? (
              <Link className={buttonClass("secondary")} href={to(page + 1)} prefetch={false} rel="next">
                Next
              </Link>
            ) : null}
          </nav>
        </div>
      </div>
    </div>
  );
}

type Answer = Awaited<ReturnType<typeof listReviews>> | "unavailable";

/** Errors thrown inside a cached function lose their class on the way out, so every failure counts as "no answer". */
async function find(productId: string, sort: ReviewSort, page: number): Promise<Answer> {
  try {
    return await listReviews(productId, sort, page);
  } catch (error) {
    console.error("reviews: Wix could not be asked", error);
    return "unavailable";
  }
}

function Found({ found }: { found: Answer }) {
  if (found === "unavailable") {
    return <Notice tone="danger">The reviews cannot be shown just now. Please try again in a moment.</Notice>;
  }
  return found.items.length > 0 ? (
    <ReviewList heading="h2" locale={site.locale} reviews={found.items} shopName={site.name} />
  ) : (
    <Notice>There are no reviews on this page.</Notice>
  );
}
