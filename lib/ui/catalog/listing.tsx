import type { Route } from "next";
import { pageSize } from "@/lib/catalog/paging";
import type { Page, ProductCard } from "@/lib/catalog/types";
import { Pagination } from "./pagination";
import { ProductGrid } from "./product-grid";

export interface ListingProps {
  listing: Page<ProductCard>;
  locale: string;
  /** Address of a page of this listing, page 1 included. */
  href: (page: number) => Route;
}

/** One page of products with its count and the way to the other pages. */
export function Listing({ listing, locale, href }: ListingProps) {
  const { items, page, hasNext, total } = listing;
  return (
    <div className="gutter">
      {total === undefined ? null : (
        <p className="eyebrow mb-6 border-line border-t pt-4">
          {total === 1 ? "One thing" : `${total} things`}
          {page > 1 ? `, page ${page}` : ""}
        </p>
      )}
      <ProductGrid eager={4} heading="h2" locale={locale} products={items} />
      <Pagination
        hasNext={hasNext}
        href={href}
        page={page}
        {...(total !== undefined && { last: Math.max(1, Math.ceil(total / pageSize)) })}
      />
    </div>
  );
}
