"use client";

import type { ProductCard as Card } from "@/lib/catalog/types";
import { ProductCard } from "@/lib/ui/catalog/product-card";
import { useCart } from "./cart-state";

const row = "grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-4 md:gap-x-6";

/**
 * What goes with what is in the cart; what comes into the cart goes from here. Given as data: elements would reach
 * browsers without scripts in pieces that are torn out of their places.
 */
export function BesideCart({ products, locale }: { products: Card[]; locale: string }) {
  const { cart } = useCart();
  const shown = products.filter(({ id }) => !cart?.lines.some(({ productId }) => productId === id));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="beside-cart" className="mt-20">
      <h2 className="mb-8 font-display text-title" id="beside-cart">
        Goes well with it
      </h2>
      <ul className={row}>
        {shown.map((product) => (
          <li key={product.id}>
            <ProductCard
              locale={locale}
              most={640}
              product={product}
              sizes="(min-width: 1472px) 320px, (min-width: 768px) 22vw, 46vw"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
