import "server-only";
import { listNewest, listProducts, plainListing } from "./listings";
import { stretchSize } from "./port";
import { chooseRelated } from "./related-choice";
import type { Product, ProductCard } from "./types";

/**
 * What to show beside a product: what Wix recommends first, then others of its own category, then of the wider ones
 * above it until there are enough. Reads only listings that their own pages keep cached anyway, so a recommendation that
 * is in none of them is passed over rather than waited for.
 */
export async function listRelated(product: Product, wanted: number): Promise<ProductCard[]> {
  const path = product.breadcrumbs.map(({ id }) => id).reverse();
  const categories = path.length > 0 ? path : product.categoryIds;
  const own = categories[0];
  const [nearest, newest] = await Promise.all([
    own === undefined ? [] : cardsOf(own),
    product.recommended?.length ? listNewest(stretchSize) : [],
  ]);
  const neighbours = [...nearest];
  for (const categoryId of categories.slice(1)) {
    if (chooseRelated(product, newest, neighbours, wanted).length >= wanted) break;
    neighbours.push(...(await cardsOf(categoryId)));
  }
  return chooseRelated(product, newest, neighbours, wanted);
}

async function cardsOf(categoryId: string): Promise<ProductCard[]> {
  return (await listProducts(plainListing(categoryId))).items;
}
