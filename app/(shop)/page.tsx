import type { Metadata } from "next";
import Link from "next/link";
import { copy } from "@/lib/brand/copy";
import { facts } from "@/lib/brand/facts";
import { shopData } from "@/lib/brand/shop-data";
import { listFeatured } from "@/lib/catalog/listings";
import { getCategoryTree, getCover } from "@/lib/catalog/queries";
import { site } from "@/lib/site";
import { CategoryTiles } from "@/lib/ui/catalog/category-tiles";
import { FeatureGrid, ProductGrid } from "@/lib/ui/catalog/product-grid";
import { JsonLd } from "@/lib/ui/chrome/json-ld";
import { Hero } from "@/lib/ui/home/hero";
import { Promises } from "@/lib/ui/home/promises";
import { Story } from "@/lib/ui/home/story";
import { WideHero } from "@/lib/ui/home/wide-hero";
import { Section } from "@/lib/ui/primitives/section";

export const ensureStatic = "navigation";

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function HomePage() {
  const [categories, cover, { newest, reduced }] = await Promise.all([
    getCategoryTree(),
    getCover(),
    listFeatured(),
  ]);
  const [first, ...rest] = newest;
  // Without a picture of the shop, the newest product stands in for it and is not shown twice.
  const others = cover ? newest.slice(0, 9) : rest;
  return (
    <>
      {cover ? <WideHero picture={cover} /> : <Hero product={first} />}
      {categories.length > 0 ? (
        <Section className="pt-20 md:pt-28" id="by-category" title={copy.categories.title}>
          <CategoryTiles categories={categories.slice(0, 6)} />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section
          aside={
            <Link className="link inline-flex min-h-11 items-center" href="/products">
              All products
            </Link>
          }
          className="py-20 md:py-28"
          eyebrow={copy.newest.eyebrow}
          id="newest"
          title={copy.newest.title}
        >
          <FeatureGrid locale={site.locale} products={others} />
        </Section>
      ) : null}
      <Story />
      {reduced.length > 0 ? (
        <Section
          className="py-20 md:py-28"
          eyebrow={copy.reduced.eyebrow}
          id="reduced"
          title={copy.reduced.title}
        >
          <ProductGrid locale={site.locale} products={reduced} single />
        </Section>
      ) : (
        <div className="h-20" />
      )}
      <Promises />
      <JsonLd data={shopData({ name: site.name, url: site.url, description: copy.description }, facts)} />
    </>
  );
}
