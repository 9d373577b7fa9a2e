import type { Cart } from "@/lib/cart/types";
import { listBesideCart } from "@/lib/catalog/beside-cart";
import { site } from "@/lib/site";
import { NotInCart } from "@/lib/ui/cart/not-in-cart";
import { ProductCard } from "@/lib/ui/catalog/product-card";
import { Skeleton } from "@/lib/ui/primitives/skeleton";

const most = 4;
const row = "grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-4 md:gap-x-6";

/** What goes with what is in the cart. Comes after the cart, into a place that was kept for it. */
export async function BesideCart({ lines }: { lines: Cart["lines"] }) {
  const inCart = lines.map(({ productId, href }) => ({ id: productId, slug: slugIn(href) }));
  const products = await listBesideCart(inCart, most);
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

/** Keeps its place. Without scripts nothing comes into it, so nothing is kept. */
export function BesideCartSkeleton() {
  return (
    <div className="awaiting mt-20">
      <Skeleton className="mb-8 h-10 w-64" />
      <div className={row}>
        {[1, 2, 3, 4].map((place) => (
          <div key={place}>
            <Skeleton className="aspect-4/5" />
            <Skeleton className="mt-3.5 h-12" />
          </div>
        ))}
      </div>
    </div>
  );
}

function slugIn(href: string | undefined): string | undefined {
  return /^\/products\/([^?#]+)/.exec(href ?? "")?.[1];
}
