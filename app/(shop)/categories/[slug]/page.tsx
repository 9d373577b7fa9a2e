import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { builtAhead } from "@/lib/catalog/built-ahead";
import { categoryHref } from "@/lib/catalog/hrefs";
import { bareListing } from "@/lib/catalog/listing-url";
import { getCategory, getCategoryTree } from "@/lib/catalog/queries";
import { flattenCategories } from "@/lib/catalog/tree";
import { queryOf, readListing } from "../../browse/state";
import { pageMetadata } from "../../page-metadata";
import { CategoryPage } from "./category-page";

export const ensureStatic = "navigation";

/** The whole page is one static document: a placeholder in front of it would only hide it from whoever runs no script. */
export const instant = false;

/** Next wants at least one: a shop without categories builds this one as "not found". */
export async function generateStaticParams() {
  const all = flattenCategories(await getCategoryTree()).slice(0, builtAhead.categories);
  return all.length > 0 ? all.map(({ slug }) => ({ slug })) : [{ slug: "none" }];
}

export async function generateMetadata({ params }: PageProps<"/categories/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const found = await getCategory(slug);
  if (!found) return {};
  const { name, description, picture, seo } = found.category;
  return pageMetadata({ path: categoryHref(slug), name, description, picture, seo });
}

export default async function FirstCategoryPage({ params }: PageProps<"/categories/[slug]">) {
  const { slug } = await params;
  const found = await getCategory(slug);
  if (!found) notFound();
  const query = queryOf(bareListing, { categoryId: found.category.id });
  return <CategoryPage found={found} shown={await readListing(query, bareListing)} />;
}
