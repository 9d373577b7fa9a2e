import type { Media, Picture } from "@/lib/media";
import type { Money } from "@/lib/money";
import type { Seo } from "./seo";

export type StockStatus = "in-stock" | "low-stock" | "pre-order" | "sold-out";

/** A product as a listing shows it: no variants, no long texts. */
export interface ProductCard {
  id: string;
  slug: string;
  name: string;
  picture?: Picture;
  /** Second picture, shown on hover. */
  alternate?: Picture;
  price: PriceRange;
  /** Set only when something is reduced. */
  compareAt?: PriceRange;
  ribbon?: string;
  stock: "in-stock" | "some-sold-out" | "sold-out" | "pre-order";
  /** It comes in one version and asks nothing, so it can be put in the cart from a listing. */
  simple: boolean;
  /** Colours to hint at, when the product has a colour option. */
  swatches: { name: string; colorCode: string }[];
  /** ISO time it was made; "" when Wix did not say. */
  createdAt: string;
  /** ISO time of the last change in Wix; "" when it did not say. */
  updatedAt: string;
}

export interface PriceRange {
  min: Money;
  max: Money;
}

export interface Product {
  id: string;
  slug: string;
  name: string;
  type: "physical" | "digital";
  media: Media[];
  price: PriceRange;
  compareAt?: PriceRange;
  ribbon?: string;
  brand?: string;
  /** Rich text as our own node tree; rendered without any HTML sink. */
  description: RichTextNode[];
  /** One or two plain sentences for cards, metadata and structured data. */
  summary: string;
  infoSections: { id: string; title: string; body: RichTextNode[] }[];
  options: ProductOption[];
  variants: Variant[];
  modifiers: Modifier[];
  /** What unit prices are stated for, as one says it: "100 g", "kg". Only where the shop states them. */
  per?: string;
  /** Ways to have it sent again and again, and whether it can be bought once all the same. */
  subscription?: { plans: SubscriptionPlan[]; oneTime: boolean };
  /** Ids of products Wix recommends beside this one, best first. Absent where nobody asked. */
  recommended?: string[];
  /** Ancestors first, the main category last. */
  breadcrumbs: { id: string; name: string; slug: string }[];
  categoryIds: string[];
  seo: Seo;
  /** ISO time of the last change in Wix. */
  updatedAt: string;
}

/** What a product's first call to Wix tells already. */
export interface ProductPlace {
  id: string;
  /** The narrowest category it is in, where that is known. */
  categoryId?: string;
}

export interface ProductOption {
  id: string;
  name: string;
  render: "swatch" | "text";
  choices: Choice[];
}

export interface Choice {
  id: string;
  name: string;
  /** CSS colour for swatches. */
  colorCode?: string;
  /** Pictures that show this choice. */
  pictures: Picture[];
}

export interface Variant {
  id: string;
  sku?: string;
  /** Its barcode, when that is a GTIN. */
  gtin?: string;
  /** option id -> choice id */
  choices: Record<string, string>;
  /** Where Wix has no id for it: its choices by the names of option and choice, which Wix's cart knows it by instead. */
  byName?: Record<string, string>;
  price: Money;
  compareAt?: Money;
  stock: StockStatus;
  /** Units left when the shop tracks them. */
  quantity?: number;
  preorderMessage?: string;
  picture?: Picture;
  /** Wix's price for one `Product.per`. */
  unitPrice?: Money;
  /** Price of one delivery by plan id; a plan without one costs what the variant costs. */
  planPrices?: Record<string, Money>;
}

/** A subscription somebody may choose instead of buying once. */
export interface SubscriptionPlan {
  id: string;
  title: string;
  description?: string;
  frequency: "day" | "week" | "month" | "year";
  /** Every so many days, weeks, months or years. */
  interval: number;
  /** Deliveries until it ends by itself; absent when it goes on until it is cancelled. */
  cycles?: number;
}

export type Modifier =
  | {
      kind: "text";
      id: string;
      /** Key Wix expects under `customTextFields`. */
      key: string;
      title: string;
      mandatory: boolean;
      minLength: number;
      maxLength: number;
      addedPrice?: Money;
    }
  | {
      kind: "choices";
      id: string;
      /** Key Wix expects under `options`. */
      key: string;
      title: string;
      mandatory: boolean;
      choices: { key: string; name: string; colorCode?: string; addedPrice?: Money }[];
    };

export type RichTextNode =
  | { type: "paragraph"; children: RichTextSpan[] }
  | { type: "heading"; level: 2 | 3 | 4 | 5 | 6; children: RichTextSpan[] }
  | { type: "list"; ordered: boolean; items: RichTextNode[][] }
  | { type: "quote"; children: RichTextNode[] }
  | { type: "divider" }
  | { type: "image"; picture: Picture; caption?: string }
  /** Kept as it was set, line by line. */
  | { type: "code"; text: string }
  /** Rows of cells of blocks. */
  | { type: "table"; rows: RichTextNode[][][]; headRow: boolean; headColumn: boolean };

export interface RichTextSpan {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  raised?: "super" | "sub";
  /** http(s), mailto, tel or relative only. */
  href?: string;
  newTab?: boolean;
  /** What the owner says about the page it leads to, for search engines: "nofollow", "sponsored", "ugc". */
  rel?: string[];
}

export interface Category {
  id: string;
  slug: string;
  name: string;
  description: string;
  picture?: Picture;
  parentId?: string;
  /** Number of products directly in it. */
  count: number;
  seo: Seo;
  children: Category[];
}
