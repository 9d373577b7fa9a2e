import type {
  AggregateRating,
  BreadcrumbList,
  ItemList,
  Offer,
  ProductGroup,
  Product as SchemaProduct,
  WithContext,
} from "schema-dts";
import type { Picture } from "@/lib/media";
import { type Attribute, attributeOf, namedChoices } from "./attributes";
import type { Product, StockStatus, Variant } from "./types";

/*
 * The catalogue in schema.org's terms. All addresses are absolute; texts are plain, and whoever writes them into a page
 * has to escape them.
 */

/**
 * Variants that a page names one by one. Each costs some 400 bytes of a page that is read by people; beyond this many
 * the group says its lowest and highest price instead. Those that can be bought are named first.
 */
export const mostVariants = 40;
const mostPictures = 8;

export interface ProductContext {
  /** Absolute address of the product's page. */
  url: string;
  /** What reviewers said on the whole, when anybody did. */
  rating?: { average: number; count: number };
  condition?: "new" | "used" | "refurbished";
}

/** A product for search engines: a group of variants when there is something to choose, else one product. */
export function productData(
  product: Product,
  context: ProductContext,
): WithContext<ProductGroup> | WithContext<SchemaProduct> {
  const { url, rating } = context;
  const pictures = product.media.filter((media): media is Picture => media.kind === "image");
  const common = {
    name: product.name,
    ...(product.summary && { description: product.summary }),
    url,
    ...(pictures.length > 0 && { image: pictures.slice(0, mostPictures).map(({ src }) => src) }),
    ...(product.brand && { brand: { "@type": "Brand" as const, name: product.brand } }),
    ...(rating && rating.count > 0 && { aggregateRating: ratingOf(rating) }),
  };
  const [only] = product.variants;
  if (product.options.length === 0 && only) {
    return {
      "@context": "https://schema.org",
      "@type": "Product",
      ...common,
      ...codes(only),
      offers: offerOf(only, url, context),
    };
  }
  const named = [...product.variants].sort((a, b) => order[a.stock] - order[b.stock]).slice(0, mostVariants);
  return {
    "@context": "https://schema.org",
    "@type": "ProductGroup",
    ...common,
    productGroupID: product.id,
    variesBy: product.options.map((option) => {
      const attribute = attributeOf(option);
      return attribute ? `https://schema.org/${attribute}` : option.name;
    }),
    hasVariant: named.map((variant) => variantOf(product, variant, context)),
    ...(named.length < product.variants.length && { offers: pricesOf(product) }),
  };
}

const order: Record<StockStatus, number> = { "in-stock": 0, "low-stock": 0, "pre-order": 1, "sold-out": 2 };

const availability = {
  "in-stock": "https://schema.org/InStock",
  "low-stock": "https://schema.org/LimitedAvailability",
  "pre-order": "https://schema.org/PreOrder",
  "sold-out": "https://schema.org/OutOfStock",
} as const;

const conditions = {
  new: "https://schema.org/NewCondition",
  used: "https://schema.org/UsedCondition",
  refurbished: "https://schema.org/RefurbishedCondition",
} as const;

function variantOf(product: Product, variant: Variant, context: ProductContext): SchemaProduct {
  const choices = namedChoices(product, variant);
  const known: Partial<Record<Attribute, string>> = {};
  for (const { option, choice } of choices) {
    const attribute = attributeOf(option);
    if (attribute) known[attribute] ??= choice;
  }
  const picture = variant.picture ?? pictureOfChoice(product, variant);
  return {
    "@type": "Product",
    name: [product.name, ...choices.map(({ choice }) => choice)].join(", "),
    ...codes(variant),
    ...(picture && { image: picture.src }),
    ...known,
    offers: offerOf(variant, `${context.url}?variant=${encodeURIComponent(variant.id)}`, context),
  };
}

function pictureOfChoice(product: Product, variant: Variant): Picture | undefined {
  for (const option of product.options) {
    const choice = option.choices.find(({ id }) => id === variant.choices[option.id]);
    if (choice?.pictures[0]) return choice.pictures[0];
  }
  return undefined;
}

function offerOf(variant: Variant, url: string, { condition }: ProductContext): Offer {
  const { amount, currency } = variant.price;
  return {
    "@type": "Offer",
    url,
    price: amount,
    priceCurrency: currency,
    availability: availability[variant.stock],
    ...(condition && { itemCondition: conditions[condition] }),
    ...(variant.compareAt && {
      priceSpecification: {
        "@type": "UnitPriceSpecification",
        priceType: "https://schema.org/StrikethroughPrice",
        price: variant.compareAt.amount,
        priceCurrency: variant.compareAt.currency,
      },
    }),
  };
}

function pricesOf({ price, variants }: Product) {
  return {
    "@type": "AggregateOffer" as const,
    lowPrice: price.min.amount,
    highPrice: price.max.amount,
    priceCurrency: price.min.currency,
    offerCount: variants.length,
  };
}

function codes({ sku, gtin }: Variant): { sku?: string; gtin?: string } {
  return { ...(sku && { sku }), ...(gtin && { gtin }) };
}

function ratingOf({ average, count }: { average: number; count: number }): AggregateRating {
  return { "@type": "AggregateRating", ratingValue: average, reviewCount: count };
}

/** The way from the home page to this one; the page itself needs no address. */
export function breadcrumbData(crumbs: { name: string; url?: string }[]): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(url && { item: url }),
    })),
  };
}

/** The products on a page of a listing, in the order they are shown. */
export function itemListData(items: { name: string; url: string }[]): WithContext<ItemList> {
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    itemListElement: items.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      url,
    })),
  };
}
