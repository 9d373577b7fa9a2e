import type { ProductCard as Card } from "@/lib/catalog/types";
import { ProductCard } from "./product-card";

const grid = "grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-3 md:gap-x-6 lg:grid-cols-4 lg:gap-y-14";
const row = "grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-4 md:gap-x-6";
const besideGrid = "grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-3 md:gap-x-6 lg:gap-y-14";
const sizes = "(min-width: 1472px) 320px, (min-width: 1024px) 23vw, (min-width: 768px) 30vw, 46vw";

export interface ProductGridProps {
  products: Card[];
  locale: string;
  heading?: "h2" | "h3";
  /** How many pictures of the first row belong to the first screen. */
  eager?: number;
  /** Four in one row as soon as there is room, for a short choice of products. */
  single?: boolean;
  /** Three to a row at most: something stands beside it. */
  beside?: boolean;
}

/** Products side by side: two, three or four to a row. */
export function ProductGrid({
  products,
  locale,
  heading = "h3",
  eager = 0,
  single = false,
  beside = false,
}: ProductGridProps) {
  return (
    <ul className={single ? row : beside ? besideGrid : grid}>
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard
            heading={heading}
            locale={locale}
            priority={index < eager}
            product={product}
            sizes={sizes}
          />
        </li>
      ))}
    </ul>
  );
}

/** The same grid with its first product four times the size of the others: two columns, two rows. */
export function FeatureGrid({ products, locale }: { products: Card[]; locale: string }) {
  const [first, ...others] = products;
  if (!first) return null;
  return (
    <ul className={grid}>
      <li className="col-span-2 md:row-span-2 [&_img]:md:aspect-auto [&_img]:md:h-full [&>article]:flex [&>article]:h-full [&>article]:flex-col [&>article>div:first-child]:flex-1">
        <ProductCard
          locale={locale}
          most={1600}
          product={first}
          sizes="(min-width: 1472px) 660px, (min-width: 768px) 62vw, 92vw"
        />
      </li>
      {others.map((product) => (
        <li key={product.id}>
          <ProductCard locale={locale} product={product} sizes={sizes} />
        </li>
      ))}
    </ul>
  );
}
