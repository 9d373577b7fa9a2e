import type { Viewed } from "@/lib/catalog/recently-viewed";
import { Section } from "@/lib/ui/primitives/section";
import { ProductTile } from "./product-tile";

/** Products seen before, as they were then. */
export function ViewedList({ products, locale }: { products: Viewed[]; locale: string }) {
  return (
    <Section className="pt-24" id="recently-viewed" title="Seen before">
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-4 md:gap-x-6">
        {products.map((product) => (
          <li key={product.slug}>
            <ProductTile aspect={1} heading="h3" locale={locale} {...product} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
