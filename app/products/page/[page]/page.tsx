import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { productsHref } from "@/lib/catalog/hrefs";
import { listPageNumbers } from "@/lib/catalog/listings";
import { parsePage } from "@/lib/catalog/paging";
import { ListingPage } from "../../listing-page";

export const ensureStatic = "navigation";

/** The whole page is one static document: a placeholder in front of it would only hide it from whoever runs no script. */
export const instant = false;

/** Next wants at least one: page 2 of a shop with one page is built as "not found". */
export async function generateStaticParams() {
  const later = (await listPageNumbers()).slice(1, 50);
  return (later.length > 0 ? later : [2]).map((page) => ({ page: String(page) }));
}

export async function generateMetadata({ params }: PageProps<"/products/page/[page]">): Promise<Metadata> {
  const page = parsePage((await params).page);
  return page === undefined
    ? {}
    : { title: `All products, page ${page}`, alternates: { canonical: productsHref(page) } };
}

export default async function LaterProductsPage({ params }: PageProps<"/products/page/[page]">) {
  const page = parsePage((await params).page);
  if (page === undefined) notFound();
  if (page === 1) permanentRedirect("/products");
  return <ListingPage page={page} />;
}
