import Link from "next/link";
import { copy } from "@/lib/brand/copy";
import { productHref } from "@/lib/catalog/hrefs";
import type { ProductCard } from "@/lib/catalog/types";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Icon } from "@/lib/ui/primitives/icon";
import { Pic } from "@/lib/ui/primitives/picture";

/** First screen of the home page: the shop's sentence, and one large picture that runs off the page. */
export function Hero({ product }: { product: ProductCard | undefined }) {
  return (
    <section className="relative border-line border-b">
      <div className="gutter lg:grid lg:min-h-[min(46rem,calc(100dvh-4.5rem))] lg:grid-cols-12">
        <div className="flex flex-col justify-between gap-10 py-10 md:py-14 lg:col-span-6 lg:pr-12 lg:pb-16">
          <p className="eyebrow">{copy.tagline}</p>
          <div>
            <h1 className="font-display text-display">{copy.hero.title}</h1>
            <p className="mt-7 max-w-md text-lead text-muted">{copy.hero.text}</p>
            <ButtonLink className="mt-9" href="/products">
              {copy.hero.action}
              <Icon className="size-4.5" name="arrow" />
            </ButtonLink>
          </div>
        </div>
      </div>
      <figure className="lg:absolute lg:inset-y-0 lg:right-0 lg:left-1/2">
        {product?.picture ? (
          <Pic
            aspect={1}
            className="aspect-square w-full lg:aspect-auto lg:h-full"
            picture={product.picture}
            priority
            sizes="(min-width: 1024px) 50vw, 100vw"
          />
        ) : (
          <div className="aspect-square bg-tint lg:h-full" />
        )}
        {product ? (
          <figcaption className="absolute right-4 bottom-4 text-sm">
            <Link
              className="inline-flex min-h-11 items-center gap-2 rounded-control bg-ground px-4 transition-colors hover:text-accent"
              href={productHref(product.slug)}
            >
              {product.name}
              <Icon className="size-4" name="arrow" />
            </Link>
          </figcaption>
        ) : null}
      </figure>
    </section>
  );
}
