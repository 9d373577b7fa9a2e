import "server-only";
import { listBeside } from "./listings";
import { chooseRelated } from "./related-choice";
import type { Product, ProductCard } from "./types";

/**
 * What to show beside a product: others of its own category and of the wider ones above it, those Wix recommends first.
 * A recommendation from elsewhere in the shop would cost a further Wix call after the two that a product costs, and is
 * passed over.
 */
export async function listRelated(product: Product, wanted: number): Promise<ProductCard[]> {
  const path = product.breadcrumbs.map(({ id }) => id).reverse();
  const categories = path.length > 0 ? path : product.categoryIds;
  const neighbours: ProductCard[] = [];
  for (const categoryId of categories) {
    neighbours.push(...(await listBeside(categoryId)));
    if (chooseRelated(product, neighbours, wanted).length >= wanted) break;
  }
  return chooseRelated(product, neighbours, wanted);
}
