import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { builtAhead } from "@/lib/catalog/built-ahead";
import { productsHref } from "@/lib/catalog/hrefs";
import { bareListing } from "@/lib/catalog/listing-url";
import { hasPage, plainListing } from "@/lib/catalog/listings";
import { lastNumberedPage, parsePage } from "@/lib/catalog/paging";
import { queryOf, readListing } from "../../../browse/state";
import { pageMetadata } from "../../../page-metadata";
import { ListingPage } from "../../listing-page";

export const ensureStatic = "navigation";

/** The whole page is one static document: a placeholder in front of it would only hide it from whoever runs no script. */
export const instant = false;

/** Page 2 of a shop with one page is built as "not found". */
export function generateStaticParams() {
  return Array.from({ length: builtAhead.listingPages }, (_, index) => ({ page: String(index + 2) }));
}

export async function generateMetadata({ params }: PageProps<"/products/page/[page]">): Promise<Metadata> {
  const page = parsePage((await params).page);
  return page === undefined ? {} : pageMetadata({ path: productsHref(page), name: "All products", page });
}

export default async function LaterProductsPage({ params }: PageProps<"/products/page/[page]">) {
  const page = parsePage((await params).page);
  if (page === undefined || page > lastNumberedPage) notFound();
  if (page === 1) permanentRedirect("/products");
  if (!(await hasPage(plainListing(), page))) notFound();
  const state = { ...bareListing, from: page, to: page };
  return <ListingPage shown={await readListing(queryOf(state, {}), state)} />;
}
