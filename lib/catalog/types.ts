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
  /** Ancestors first, the main category last. */
  breadcrumbs: { id: string; name: string; slug: string }[];
  categoryIds: string[];
  seo: Seo;
  /** ISO time of the last change in Wix. */
  updatedAt: string;
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
  price: Money;
  compareAt?: Money;
  stock: StockStatus;
  /** Units left when the shop tracks them. */
  quantity?: number;
  preorderMessage?: string;
  picture?: Picture;
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
  | { type: "image"; picture: Picture };

export interface RichTextSpan {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** http(s), mailto or relative only. */
  href?: string;
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
