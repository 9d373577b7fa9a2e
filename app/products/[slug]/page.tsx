import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openGraph } from "@/lib/brand/open-graph";
import { builtAhead } from "@/lib/catalog/built-ahead";
import { productHref } from "@/lib/catalog/hrefs";
import { listNewest } from "@/lib/catalog/listings";
import { getProduct } from "@/lib/catalog/queries";
import { toViewed } from "@/lib/catalog/recently-viewed";
import { socialPicture } from "@/lib/catalog/social";
import { site } from "@/lib/site";
import { ProductJsonLd } from "@/lib/ui/catalog/product-json-ld";
import { ProductView } from "@/lib/ui/catalog/product-view";
import { RecentlyViewed } from "@/lib/ui/catalog/recently-viewed";
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
  const product = await getProduct(slug);
  if (!product) return {};
  const picture = product.media.find((media) => media.kind === "image");
  return {
    title: product.seo.title ?? product.name,
    description: product.summary,
    alternates: { canonical: productHref(slug) },
    ...(picture?.kind === "image" && { openGraph: { ...openGraph, images: [socialPicture(picture)] } }),
  };
}

export default async function ProductPage({ params }: PageProps<"/products/[slug]">) {
  const { slug } = await params;
  const product = await getProduct(slug);
  if (!product) notFound();
  return (
    <>
      <ProductView locale={site.locale} product={product} />
      <Related product={product} />
      <RecentlyViewed locale={site.locale} now={toViewed(product)} />
      <ProductJsonLd product={product} url={new URL(productHref(slug), site.url).href} />
    </>
  );
}
