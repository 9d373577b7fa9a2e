import type { Product, StockStatus } from "@/lib/catalog/types";
import { JsonLd } from "@/lib/ui/chrome/json-ld";

const availability: Record<StockStatus, string> = {
  "in-stock": "https://schema.org/InStock",
  "low-stock": "https://schema.org/LimitedAvailability",
  "pre-order": "https://schema.org/PreOrder",
  "sold-out": "https://schema.org/OutOfStock",
};

const order: StockStatus[] = ["in-stock", "low-stock", "pre-order", "sold-out"];

/** Product and offer as search engines read them. */
export function ProductJsonLd({ product, url }: { product: Product; url: string }) {
  const { min, max } = product.price;
  const best =
    order.find((status) => product.variants.some((variant) => variant.stock === status)) ?? "sold-out";
  const common = { priceCurrency: min.currency, availability: availability[best], url };
  const offers =
    product.variants.length > 1
      ? {
          "@type": "AggregateOffer",
          lowPrice: min.amount,
          highPrice: max.amount,
          offerCount: product.variants.length,
        }
      : { "@type": "Offer", price: min.amount };
  const sku = product.variants[0]?.sku;
  return (
    <JsonLd
      data={{
        "@context": "https://schema.org",
        "@type": "Product",
        name: product.name,
        description: product.summary,
        url,
        image: product.media.flatMap((media) => (media.kind === "image" ? [media.src] : [])),
        ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
        ...(sku && { sku }),
        offers: { ...offers, ...common },
      }}
    />
  );
}
