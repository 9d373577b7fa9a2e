import { listRelated } from "@/lib/catalog/related";
import type { Product } from "@/lib/catalog/types";
import { site } from "@/lib/site";
import { ProductGrid } from "@/lib/ui/catalog/product-grid";
import { Section } from "@/lib/ui/primitives/section";

/** What goes with a product. */
export async function Related({ product }: { product: Product }) {
  const others = await listRelated(product, 4);
  if (others.length === 0) return null;
  return (
    <Section className="pt-24" id="related" title="Goes well with">
      <ProductGrid locale={site.locale} products={others} single />
    </Section>
  );
}
