import "server-only";
import { chooseBesideCart } from "./beside-cart-choice";
import { getProduct } from "./queries";
import { listRelated } from "./related";
import type { ProductCard } from "./types";

/** Of a long cart only so many products have a say, so that a cold cache costs few Wix calls. */
const asked = 3;

/**
 * What goes with the products of a cart, from what their own pages show. No Wix call when that is cached.
 *
 * @param inCart products of the cart; those without an address here have no say
 * @returns empty when there is nothing, or Wix could not be asked: a cart is not worse for it than by one row
 */
export async function listBesideCart(
  inCart: { id: string; slug: string | undefined }[],
  wanted: number,
): Promise<ProductCard[]> {
  const ids = new Set(inCart.map(({ id }) => id));
  const slugs = [...new Set(inCart.flatMap(({ slug }) => slug ?? []))].slice(0, asked);
  const related = await Promise.all(
    slugs.map(async (slug) => {
      try {
        const product = await getProduct(slug);
        // So many more as may be in the cart themselves.
        return product ? await listRelated(product, wanted + ids.size) : [];
      } catch {
        return [];
      }
    }),
  );
  return chooseBesideCart(related, ids, wanted);
}
