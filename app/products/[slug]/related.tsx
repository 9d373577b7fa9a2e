import { listProducts } from "@/lib/catalog/listings";
import type { Product } from "@/lib/catalog/types";
import { site } from "@/lib/site";
import { ProductGrid } from "@/lib/ui/catalog/product-grid";
import { Section } from "@/lib/ui/primitives/section";

/** Others of the same category. Reads the category's listing, which is cached anyway. */
export async function Related({ product }: { product: Product }) {
  const categoryId = product.breadcrumbs.at(-1)?.id ?? product.categoryIds[0];
  if (categoryId === undefined) return null;
  const { items } = await listProducts({ categoryId });
  const others = items.filter(({ id, stock }) => id !== product.id && stock !== "sold-out").slice(0, 4);
  if (others.length === 0) return null;
  return (
    <Section className="pt-24" id="related" title="Goes well with">
      <ProductGrid locale={site.locale} products={others} single />
    </Section>
  );
}
