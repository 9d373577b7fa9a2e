import { categoryHref } from "@/lib/catalog/hrefs";
import { toPicker } from "@/lib/catalog/picker";
import type { Product } from "@/lib/catalog/types";
import type { RatingSummary } from "@/lib/reviews/types";
import { Breadcrumbs, type Crumb } from "@/lib/ui/chrome/breadcrumbs";
import { Icon } from "@/lib/ui/primitives/icon";
import { RatingLine } from "@/lib/ui/reviews/rating-line";
import { SaveButton } from "@/lib/ui/wishlist/save-button";
import { BuyForm } from "./buy-form";
import { Gallery } from "./gallery";
import { RichText } from "./rich-text";
import { ShareButton } from "./share-button";

/** A product: pictures on one side, everything to decide on the other, the long texts below the decision. */
export function ProductView({
  product,
  locale,
  rating,
}: {
  product: Product;
  locale: string;
  rating: RatingSummary | undefined;
}) {
  const crumbs: Crumb[] = [
    { name: "Home", href: "/" },
    ...product.breadcrumbs.map(({ name, slug }) => ({ name, href: categoryHref(slug) })),
    { name: product.name },
  ];
  return (
    <div className="gutter pt-6">
      <Breadcrumbs crumbs={crumbs} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-12 xl:gap-x-20">
        <div className="min-w-0 lg:sticky lg:top-24 lg:col-span-7">
          <Gallery media={product.media} name={product.name} />
        </div>
        <div className="lg:col-span-5">
          <div className="mb-6">
            {product.ribbon || product.brand ? (
              <p className="eyebrow mb-3">{[product.ribbon, product.brand].filter(Boolean).join(" / ")}</p>
            ) : null}
            <h1 className="font-display text-title">{product.name}</h1>
            {rating ? <RatingLine summary={rating} /> : null}
          </div>
          <BuyForm
            locale={locale}
            modifiers={product.modifiers}
            picker={toPicker(product)}
            slug={product.slug}
          />
          {product.type === "digital" ? (
            <p className="mt-4 text-muted text-sm">A download. You get the link as soon as it is paid.</p>
          ) : null}
          <div className="flex items-end gap-4">
            <ShareButton name={product.name} />
            <SaveButton name={product.name} productId={product.id} />
          </div>
          <Texts product={product} />
        </div>
      </div>
    </div>
  );
}

function Texts({ product }: { product: Product }) {
  return (
    <div className="mt-6 border-line border-t">
      {product.description.length > 0 ? (
        <div className="py-8">
          <h2 className="sr-only">Description</h2>
          <RichText nodes={product.description} top={2} />
        </div>
      ) : null}
      {product.infoSections.map((section) => (
        <details className="group border-line border-t last:border-b" key={section.id}>
          <summary className="flex min-h-14 list-none items-center justify-between gap-4 font-medium">
            <h2>{section.title}</h2>
            <Icon className="size-4.5 transition-transform group-open:rotate-45" name="plus" />
          </summary>
          <div className="pb-6 text-muted">
            <RichText nodes={section.body} />
          </div>
        </details>
      ))}
    </div>
  );
}
