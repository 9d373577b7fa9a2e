import { breadcrumbData, type ProductContext, productData } from "@/lib/catalog/structured-data";
import type { Product } from "@/lib/catalog/types";
import { JsonLd } from "@/lib/ui/chrome/json-ld";

export interface ProductJsonLdProps extends ProductContext {
  product: Product;
  /** The way from the home page to the product, with absolute addresses. */
  crumbs: { name: string; url?: string }[];
}

/** Product, offers and the way to it as search engines read them. */
export function ProductJsonLd({ product, crumbs, ...context }: ProductJsonLdProps) {
  return (
    <>
      <JsonLd data={productData(product, context)} />
      <JsonLd data={breadcrumbData(crumbs)} />
    </>
  );
}
