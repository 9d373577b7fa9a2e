import type { Product, StockStatus } from "@/lib/catalog/types";
import { defaultVariant } from "@/lib/catalog/variants";

const availability: Record<StockStatus, string> = {
  "in-stock": "in stock",
  "low-stock": "in stock",
  "pre-order": "preorder",
  "sold-out": "out of stock",
};

/** What a shared link says about a product beyond its page. Next's metadata knows no products; React moves these up. */
export function ProductSharedLink({ product }: { product: Product }) {
  const variant = defaultVariant(product.variants);
  if (!variant) return null;
  return (
    <>
      <meta content="product" property="og:type" />
      <meta content={variant.price.amount} property="product:price:amount" />
      <meta content={variant.price.currency} property="product:price:currency" />
      <meta content={availability[variant.stock]} property="product:availability" />
      {product.brand ? <meta content={product.brand} property="product:brand" /> : null}
    </>
  );
}
