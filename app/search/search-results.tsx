import Link from "next/link";
import { categoryHref, searchHref } from "@/lib/catalog/hrefs";
import { listFeatured, searchProducts, searchWords } from "@/lib/catalog/listings";
import { parsePage } from "@/lib/catalog/paging";
import { getCategoryTree } from "@/lib/catalog/queries";
import type { Page, ProductCard } from "@/lib/catalog/types";
import { site } from "@/lib/site";
import { Listing } from "@/lib/ui/catalog/listing";
import { ProductGrid } from "@/lib/ui/catalog/product-grid";
import { Notice } from "@/lib/ui/primitives/notice";
import { SearchHead } from "./search-head";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** Nobody reads further, and every page of a search is a question to Wix that nobody else asks. */
const lastPage = 20;

/** What a search found, or what to do when it found nothing. */
export async function SearchResults({ params }: { params: Params }) {
  const { q, page: pageText } = await params;
  const words = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const page = Math.min(parsePage(typeof pageText === "string" ? pageText : undefined) ?? 1, lastPage);
  const asked = searchWords(words) !== "";
  return (
    <>
      <SearchHead id="search" title={asked ? `“${words}”` : "Search"} words={words} />
      {asked ? <Answer page={page} words={words} /> : <Suggestions />}
    </>
  );
}

async function Answer({ words, page }: { words: string; page: number }) {
  const found = await find(words, page);
  if (found === "unavailable") {
    return (
      <div className="gutter">
        <Notice title="The search is not answering" tone="danger">
          That is our side, not yours. Please try again in a moment; the shelves are open meanwhile.
        </Notice>
      </div>
    );
  }
  if (found.items.length === 0) {
    return (
      <>
        <p className="gutter text-lead text-muted" role="status">
          Nothing here goes by that name. Check the spelling, try one word instead of several, or look where
          it might be:
        </p>
        <Suggestions />
      </>
    );
  }
  return <Listing href={(number) => searchHref(words, number)} listing={found} locale={site.locale} />;
}

/** Errors thrown inside a cached function lose their class on the way out, so every failure counts as "no answer". */
async function find(words: string, page: number): Promise<Page<ProductCard> | "unavailable"> {
  try {
    return await searchProducts(words, page);
  } catch (error) {
    console.error("search: Wix could not be asked", error);
    return "unavailable";
  }
}

async function Suggestions() {
  const [categories, { newest }] = await Promise.all([getCategoryTree(), listFeatured()]);
  return (
    <div className="gutter">
      <ul className="mt-6 mb-14 flex flex-wrap gap-2.5">
        {categories.map((category) => (
          <li key={category.id}>
            <Link
              className="inline-flex min-h-11 items-center rounded-control border border-control px-4 transition-colors hover:border-ink hover:bg-tint"
              href={categoryHref(category.slug)}
            >
              {category.name}
            </Link>
          </li>
        ))}
      </ul>
      <h2 className="mb-8 font-display text-heading">New on the shelves</h2>
      <ProductGrid locale={site.locale} products={newest.slice(0, 4)} single />
    </div>
  );
}
