import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { productHref } from "@/lib/catalog/hrefs";
import { getProduct } from "@/lib/catalog/queries";
import { ShopError } from "@/lib/result";
import type { ReviewFormState } from "@/lib/reviews/types";
import { formBefore } from "@/lib/session/form-answer";
import { requireMember } from "@/lib/session/viewer";
import { Breadcrumbs } from "@/lib/ui/chrome/breadcrumbs";
import { Skeleton } from "@/lib/ui/primitives/skeleton";
import { ReviewForm } from "@/lib/ui/reviews/review-form";
import { Personal } from "../../personal";
import { AccountUnavailable } from "../../unavailable";

export const metadata: Metadata = { title: "Write a review", robots: { index: false } };

export default function ReviewPage({ params, searchParams }: PageProps<"/account/review/[slug]">) {
  return (
    <div className="gutter pt-8 pb-16">
      <Personal skeleton={<FormSkeleton />}>
        <Content params={params} searchParams={searchParams} />
      </Personal>
    </div>
  );
}

async function Content({ params, searchParams }: PageProps<"/account/review/[slug]">) {
  const { slug } = await params;
  const here = `/account/review/${slug}` as const;
  const product = await getProduct(slug);
  if (!product) notFound();
  try {
    await requireMember(here);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return <AccountUnavailable failure={error.failure} here={here} />;
  }
  const before = await formBefore<ReviewFormState>("review", (await searchParams).form);
  return (
    <>
      <Breadcrumbs
        crumbs={[{ name: product.name, href: productHref(product.slug) }, { name: "Your review" }]}
      />
      <h1 className="mb-10 max-w-2xl font-display text-title">How do you like your {product.name}?</h1>
      <ReviewForm before={before} product={{ id: product.id, slug: product.slug, name: product.name }} />
    </>
  );
}

function FormSkeleton() {
  return (
    <>
      <Skeleton className="mb-10 h-12 w-96 max-w-full" />
      <Skeleton className="h-96 max-w-xl" />
    </>
  );
}
