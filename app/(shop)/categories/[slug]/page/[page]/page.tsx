import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { builtAhead } from "@/lib/catalog/built-ahead";
import { categoryHref } from "@/lib/catalog/hrefs";
import { bareListing } from "@/lib/catalog/listing-url";
import { hasPage, plainListing } from "@/lib/catalog/listings";
import { lastNumberedPage, parsePage } from "@/lib/catalog/paging";
import { getCategory, getCategoryTree } from "@/lib/catalog/queries";
import { flattenCategories } from "@/lib/catalog/tree";
import { queryOf, readListing } from "../../../../browse/state";
import { pageMetadata } from "../../../../page-metadata";
import { CategoryPage } from "../../category-page";

export const ensureStatic = "navigation";

/** The whole page is one static document: a placeholder in front of it would only hide it from whoever runs no script. */
export const instant = false;

type Props = PageProps<"/categories/[slug]/page/[page]">;

/** The first categories' second page; where there is none, it is built as "not found". */
export async function generateStaticParams() {
  const categories = flattenCategories(await getCategoryTree()).slice(0, builtAhead.categories / 4);
  return [...categories.map(({ slug }) => ({ slug, page: "2" })), { slug: "none", page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page: text } = await params;
  const page = parsePage(text);
  const found = await getCategory(slug);
  if (!found || page === undefined) return {};
  const { name, picture, seo } = found.category;
  // What an owner calls the original is the first page's; every later one is its own.
  const { canonical: _, ...rest } = seo;
  return pageMetadata({ path: categoryHref(slug, page), name, picture, seo: rest, page });
}

export default async function LaterCategoryPage({ params }: Props) {
  const { slug, page: text } = await params;
  const page = parsePage(text);
  if (page === undefined || page > lastNumberedPage) notFound();
  if (page === 1) permanentRedirect(categoryHref(slug));
  const found = await getCategory(slug);
  if (!found || !(await hasPage(plainListing(found.category.id), page))) notFound();
  const state = { ...bareListing, from: page, to: page };
  const query = queryOf(state, { categoryId: found.category.id });
  return <CategoryPage found={found} shown={await readListing(query, state)} />;
}
