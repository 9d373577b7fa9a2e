import { listBeside } from "@/lib/catalog/listings";
import type { Product, ProductCard } from "@/lib/catalog/types";
import { site } from "@/lib/site";
import { ProductGrid } from "@/lib/ui/catalog/product-grid";
import { Section } from "@/lib/ui/primitives/section";

/** Others of the same category. */
export async function Related({ product }: { product: Product }) {
  const others = await related(product, 4);
  if (others.length === 0) return null;
  return (
    <Section className="pt-24" id="related" title="Goes well with">
      <ProductGrid locale={site.locale} products={others} single />
    </Section>
  );
}

/**
 * From the product's own category first, then from the wider ones above it until there are enough.
 */
async function related(product: Product, wanted: number): Promise<ProductCard[]> {
  const path = product.breadcrumbs.map(({ id }) => id).reverse();
  const found = new Map<string, ProductCard>();
  for (const categoryId of path.length > 0 ? path : product.categoryIds) {
    for (const card of await listBeside(categoryId)) if (card.id !== product.id) found.set(card.id, card);
    if (found.size >= wanted) break;
  }
  return [...found.values()].slice(0, wanted);
}
