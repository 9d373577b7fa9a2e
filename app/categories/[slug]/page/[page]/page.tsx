import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { categoryHref } from "@/lib/catalog/hrefs";
import { listPageNumbers } from "@/lib/catalog/listings";
import { parsePage } from "@/lib/catalog/paging";
import { getCategory, getCategoryTree } from "@/lib/catalog/queries";
import { flattenCategories } from "@/lib/catalog/tree";
import { CategoryPage } from "../../category-page";

export const ensureStatic = "navigation";

/** The whole page is one static document: a placeholder in front of it would only hide it from whoever runs no script. */
export const instant = false;

type Props = PageProps<"/categories/[slug]/page/[page]">;

/** Next wants at least one: where no category has a second page, one is built as "not found". */
export async function generateStaticParams() {
  const categories = flattenCategories(await getCategoryTree()).slice(0, 200);
  const pages = await Promise.all(
    categories.map(async ({ id, slug }) =>
      (await listPageNumbers(id)).slice(1, 20).map((page) => ({ slug, page: String(page) })),
    ),
  );
  const all = pages.flat();
  return all.length > 0 ? all : [{ slug: "none", page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page: text } = await params;
  const page = parsePage(text);
  const found = await getCategory(slug);
  if (!found || page === undefined) return {};
  return {
    title: `${found.category.name}, page ${page}`,
    alternates: { canonical: categoryHref(slug, page) },
  };
}

export default async function LaterCategoryPage({ params }: Props) {
  const { slug, page: text } = await params;
  const page = parsePage(text);
  if (page === undefined) notFound();
  if (page === 1) permanentRedirect(categoryHref(slug));
  return <CategoryPage page={page} slug={slug} />;
}
