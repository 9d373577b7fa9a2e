import Link from "next/link";
import { productHref } from "@/lib/catalog/hrefs";
import type { ProductCard as Card } from "@/lib/catalog/types";
import { sameAmount } from "@/lib/money";
import { QuickAdd } from "@/lib/ui/cart/quick-add";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import { SaveButton } from "@/lib/ui/wishlist/save-button";

export interface ProductCardProps {
  product: Card;
  locale: string;
  /** The `sizes` of its picture in the grid it stands in. */
  sizes: string;
  /** The most pixels across its picture can make use of. */
  most?: number;
  /** First row of a listing. */
  priority?: boolean;
  /** Level of the heading, so that the outline of the page stays whole. */
  heading?: "h2" | "h3";
}

/** A product in a listing: one link, its whole area. */
export function ProductCard({
  product,
  locale,
  sizes,
  most = 960,
  priority = false,
  heading: Heading = "h3",
}: ProductCardProps) {
  const { price, compareAt } = product;
  const label = stockLabel(product.stock) ?? product.ribbon ?? (compareAt ? "Sale" : undefined);
  return (
    <article className="group relative">
      <div className="relative overflow-hidden bg-tint">
        {product.picture ? (
          <Pic
            alt=""
            aspect={4 / 5}
            className="w-full"
            most={most}
            picture={product.picture}
            priority={priority}
            sizes={sizes}
          />
        ) : (
          <div className="aspect-4/5" />
        )}
        {product.alternate ? (
          <Pic
            alt=""
            aspect={4 / 5}
            className="absolute inset-0 hidden size-full opacity-0 transition-opacity duration-250 group-hover:opacity-100 hoverable:block"
            most={Math.min(most, 640)}
            picture={product.alternate}
            sizes={sizes}
          />
        ) : null}
        <SaveButton
          className="absolute top-1.5 right-1.5 z-1 bg-ground/80"
          name={product.name}
          productId={product.id}
        />
        {product.simple && product.stock === "in-stock" ? (
          <QuickAdd name={product.name} productId={product.id} />
        ) : null}
        {label ? (
          <p className="absolute top-3 left-3 rounded-control bg-ground px-2.5 py-1 text-xs">{label}</p>
        ) : null}
      </div>
      <div className="mt-3.5 gap-3 sm:flex sm:items-start sm:justify-between">
        <div className="min-w-0">
          <Heading className="leading-snug">
            <Link
              className="after:absolute after:inset-0 after:content-[''] group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4"
              href={productHref(product.slug)}
            >
              {product.name}
            </Link>
          </Heading>
          <Price
            className="mt-1 text-muted"
            compareAt={compareAt?.min}
            from={!sameAmount(price.min, price.max)}
            locale={locale}
            price={price.min}
          />
        </div>
        <Swatches swatches={product.swatches} />
      </div>
    </article>
  );
}

function stockLabel(stock: Card["stock"]): string | undefined {
  if (stock === "sold-out") return "Sold out";
  return stock === "pre-order" ? "Pre-order" : undefined;
}

function Swatches({ swatches }: { swatches: Card["swatches"] }) {
  if (swatches.length < 2) return null;
  const shown = swatches.slice(0, 4);
  return (
    <p className="mt-2 flex shrink-0 items-center gap-1 sm:mt-1.5">
      <span className="sr-only">{swatches.length} colours</span>
      {shown.map((swatch) => (
        <span
          aria-hidden="true"
          className="size-3 rounded-full border border-control/50"
          key={swatch.name}
          style={{ background: swatch.colorCode }}
        />
      ))}
      {swatches.length > shown.length ? (
        <span aria-hidden="true" className="tabular text-faint text-xs">
          +{swatches.length - shown.length}
        </span>
      ) : null}
    </p>
  );
}
