import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { facts } from "@/lib/brand/facts";
import { builtAhead } from "@/lib/catalog/built-ahead";
import { categoryHref, productHref } from "@/lib/catalog/hrefs";
import { listBeside, listNewest } from "@/lib/catalog/listings";
import { getProduct, getProductPlace } from "@/lib/catalog/queries";
import { toViewed } from "@/lib/catalog/recently-viewed";
import { getReviews } from "@/lib/reviews/queries";
import { site } from "@/lib/site";
import { ProductJsonLd } from "@/lib/ui/catalog/product-json-ld";
import { ProductSharedLink } from "@/lib/ui/catalog/product-shared-link";
import { ProductView } from "@/lib/ui/catalog/product-view";
import { RecentlyViewed } from "@/lib/ui/catalog/recently-viewed";
import { ReviewsSection } from "@/lib/ui/reviews/reviews-section";
import { pageMetadata } from "../../page-metadata";
import { Related } from "./related";

export const ensureStatic = "navigation";

/** The whole page is one static document: a placeholder in front of it would only hide it from whoever runs no script. */
export const instant = false;

/** Next wants at least one: an empty shop builds this one as "not found". */
export async function generateStaticParams() {
  const products = await listNewest(builtAhead.products);
  return products.length > 0 ? products.map(({ slug }) => ({ slug })) : [{ slug: "none" }];
}

export async function generateMetadata({ params }: PageProps<"/products/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  // As the page does: what both ask at the same time is asked once, as long as they ask for it the same way.
  if (!(await getProductPlace(slug))) return {};
  const product = await getProduct(slug);
  if (!product) return {};
  const picture = product.media.find((media) => media.kind === "image");
  return pageMetadata({
    path: productHref(product.slug),
    name: product.name,
    description: product.summary,
    picture,
    seo: product.seo,
    product: true,
  });
}

export default async function ProductPage({ params }: PageProps<"/products/[slug]">) {
  const { slug } = await params;
  const place = await getProductPlace(slug);
  if (!place) notFound();
  const [product, reviews] = await Promise.all([
    getProduct(slug),
    getReviews(place.id),
    // What `Related` will look for: by then it is there.
    place.categoryId && listBeside(place.categoryId),
  ]);
  if (!product) notFound();
  const absolute = (path: string) => new URL(path, site.url).href;
  return (
    <>
      <ProductView locale={site.locale} product={product} rating={reviews?.summary} />
      {reviews ? (
        <ReviewsSection locale={site.locale} reviews={reviews} shopName={site.name} slug={product.slug} />
      ) : null}
      <Related product={product} />
      <RecentlyViewed locale={site.locale} now={toViewed(product)} />
      <ProductSharedLink product={product} />
      <ProductJsonLd
        crumbs={[
          { name: "Home", url: absolute("/") },
          ...product.breadcrumbs.map((crumb) => ({
            name: crumb.name,
            url: absolute(categoryHref(crumb.slug)),
          })),
          { name: product.name },
        ]}
        product={product}
        {...(reviews && { rating: reviews.summary })}
        url={absolute(productHref(product.slug))}
        {...(facts.condition && { condition: facts.condition })}
      />
    </>
  );
}
