import { notFound } from "next/navigation";
import { productsHref } from "@/lib/catalog/hrefs";
import { listProducts } from "@/lib/catalog/listings";
import { site } from "@/lib/site";
import { Listing } from "@/lib/ui/catalog/listing";
import { PageHeader } from "@/lib/ui/chrome/page-header";
import { Notice } from "@/lib/ui/primitives/notice";

/** All products, one page of them. A page beyond the last one does not exist. */
export async function ListingPage({ page }: { page: number }) {
  const listing = await listProducts({ page });
  if (page > 1 && listing.items.length === 0) notFound();
  return (
    <>
      <PageHeader lead="Everything we have on the shelves, newest first." title="All products" />
      {listing.items.length === 0 ? (
        <div className="gutter">
          <Notice title="The shelves are empty">
            Nothing is for sale just now. Please look in again soon.
          </Notice>
        </div>
      ) : (
        <Listing href={productsHref} listing={listing} locale={site.locale} />
      )}
    </>
  );
}
