import type { Metadata } from "next";
import { categoryHref } from "@/lib/catalog/hrefs";
import { parseListing } from "@/lib/catalog/listing-url";
import { listingAbilities } from "@/lib/catalog/listings";
import { getCategory } from "@/lib/catalog/queries";
import { refinable } from "@/lib/catalog/refinable";
import { CategoryPage } from "../../categories/[slug]/category-page";
import NotFound from "../../not-found";
import { ShelvesUnavailable } from "../shelves-unavailable";
import { orUnavailable, queryOf, readListing } from "../state";

/** It depends on what is chosen, so it is rendered whole when asked for; what it reads from Wix is remembered. */
export const instant = false;

type Props = PageProps<"/browse/[category]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category: slug } = await params;
  const found = await orUnavailable("category", () => getCategory(slug));
  return {
    ...(found && found !== "unavailable" && { title: found.category.name }),
    alternates: { canonical: categoryHref(slug) },
    robots: { index: false, follow: true },
  };
}

/** A category with something chosen. */
export default async function RefinedCategoryPage({ params, searchParams }: Props) {
  const { category } = await params;
  const wanted = parseListing(await searchParams);
  const answer = await orUnavailable("category", async () => {
    const found = await getCategory(category);
    if (!found) return;
    const state = refinable(wanted, await listingAbilities());
    return { found, shown: await readListing(queryOf(state, { categoryId: found.category.id }), state) };
  });
  if (answer === "unavailable") return <ShelvesUnavailable title="This shelf" />;
  // Not `notFound()`: the answer has begun, and without scripts nothing of that page would be seen.
  return answer ? <CategoryPage {...answer} /> : <NotFound />;
}
