import type { Cart } from "@/lib/cart/types";
import type { ProductCard as Card } from "@/lib/catalog/types";
import { site } from "@/lib/site";
import { NotInCart } from "@/lib/ui/cart/not-in-cart";
import { ProductCard } from "@/lib/ui/catalog/product-card";

const row = "grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-4 md:gap-x-6";

/** What goes with what is in the cart. */
export function BesideCart({ products }: { products: Card[] }) {
  if (products.length === 0) return null;
  return (
    <section aria-labelledby="beside-cart" className="mt-20">
      <h2 className="mb-8 font-display text-title" id="beside-cart">
        Goes well with it
      </h2>
      <ul className={row}>
        {products.map((product) => (
          <NotInCart key={product.id} productId={product.id}>
            <ProductCard
              locale={site.locale}
              most={640}
              product={product}
              sizes="(min-width: 1472px) 320px, (min-width: 768px) 22vw, 46vw"
            />
          </NotInCart>
        ))}
      </ul>
    </section>
  );
}

/** The products of a cart, with their addresses here. */
export function productsIn({ lines }: Cart): { id: string; slug: string | undefined }[] {
  return lines.map(({ productId, href }) => ({ id: productId, slug: slugIn(href) }));
}

function slugIn(href: string | undefined): string | undefined {
  return /^\/products\/([^?#]+)/.exec(href ?? "")?.[1];
}
