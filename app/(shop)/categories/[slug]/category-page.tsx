import { categoryHref, categoryPath } from "@/lib/catalog/hrefs";
import { breadcrumbData } from "@/lib/catalog/structured-data";
import type { FoundCategory } from "@/lib/catalog/tree";
import { site } from "@/lib/site";
import { CategoryChips } from "@/lib/ui/catalog/category-chips";
import { Listing } from "@/lib/ui/catalog/listing/listing";
import { ListingJsonLd } from "@/lib/ui/catalog/listing-json-ld";
import { Breadcrumbs, type Crumb } from "@/lib/ui/chrome/breadcrumbs";
import { JsonLd } from "@/lib/ui/chrome/json-ld";
import { PageHeader } from "@/lib/ui/chrome/page-header";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { type Shown, shelfSorts } from "../../browse/state";

/** One category, its products as an address asks for them. */
export function CategoryPage({
  found: { category, path },
  shown: { state, listing, facets },
}: {
  found: FoundCategory;
  shown: Shown;
}) {
  const crumbs: Crumb[] = [
    { name: "Home", href: "/" },
    ...path.map(({ name, slug: ancestor }) => ({ name, href: categoryHref(ancestor) })),
    { name: category.name },
  ];
  return (
    <>
      <PageHeader
        before={<Breadcrumbs crumbs={crumbs} />}
        title={category.name}
        {...(category.description && { lead: category.description })}
      >
        {category.children.length > 0 ? (
          <CategoryChips categories={category.children} className="mt-8" />
        ) : null}
      </PageHeader>
      <Listing
        empty={
          <div className="gutter grid justify-items-start gap-6">
            <Notice title="Nothing here yet">
              We are between kiln firings. What we do have is one click away.
            </Notice>
            <ButtonLink href="/products" variant="secondary">
              See all products
            </ButtonLink>
          </div>
        }
        facets={facets}
        listing={listing}
        locale={site.locale}
        pageHref={(page) => categoryHref(category.slug, page)}
        path={categoryPath(category.slug)}
        sorts={shelfSorts}
        state={state}
      />
      <JsonLd
        data={breadcrumbData(
          crumbs.map(({ name, href }) => ({ name, ...(href && { url: new URL(href, site.url).href }) })),
        )}
      />
      <ListingJsonLd listing={listing} shopUrl={site.url} state={state} />
    </>
  );
}
