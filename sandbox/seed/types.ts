/** How a demo shop is written down. `catalog/from-seed.ts` turns it into Wix entities. */
export interface SeedShop {
  categories: SeedCategory[];
  /** Picture of Wix's own "All Products" category. */
  cover?: SeedPicture;
  products: SeedProduct[];
}

export interface SeedCategory {
  slug: string;
  name: string;
  description: string;
  /** Slug of the parent category. */
  parent?: string;
  picture?: SeedPicture;
  visible?: boolean;
  seo?: SeedSeo;
}

/** What an owner said for search engines and shared links. */
export interface SeedSeo {
  title?: string;
  description?: string;
  /** `og:title`. */
  sharedTitle?: string;
  /** The main one first. */
  keywords?: string[];
  /** Content of the robots meta tag. */
  robots?: string;
}

export interface SeedPicture {
  /** Wix media id, e.g. `a1b2c3_<32 hex>~mv2.png`. */
  id: string;
  alt: string;
  width: number;
  height: number;
}

export interface SeedFilm {
  /** Wix video id, e.g. `a1b2c3_<32 hex>`. */
  id: string;
  alt: string;
  width: number;
  height: number;
  poster: SeedPicture;
}

/** A paragraph's words, or words with something about them. */
export type SeedText = string | { text: string; bold?: boolean; italic?: boolean; href?: string };

export type SeedBlock =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string; level: 2 | 3 }
  | { kind: "list"; items: string[] }
  | { kind: "steps"; items: (string | { text: string; under: string[] })[] }
  | { kind: "mixed"; texts: SeedText[] }
  | { kind: "quote"; text: string }
  | { kind: "divider" }
  | { kind: "picture"; picture: SeedPicture; caption?: string }
  | { kind: "table"; rows: string[][] };

export interface SeedProduct {
  slug: string;
  name: string;
  type?: "PHYSICAL" | "DIGITAL";
  visible?: boolean;
  /** Slugs of direct categories; the first is the main one. */
  categories: string[];
  brand?: string;
  ribbon?: string;
  description: SeedBlock[];
  infoSections?: { uniqueName: string; title: string; body: SeedBlock[] }[];
  /** Decimal strings in the site's currency. */
  price: string;
  compareAtPrice?: string;
  weightKg?: number;
  sku: string;
  /** Of a product without options. */
  barcode?: string;
  pictures: SeedPicture[];
  /** Shown after the third picture. */
  films?: SeedFilm[];
  /** What its unit price is for, and how much of it is in one piece. */
  unit?: { quantity: number; measurementUnit: "G" | "ML" | "M"; contains: number };
  subscriptions?: { plans: SeedSubscription[]; oneTime: boolean };
  options?: SeedOption[];
  modifiers?: SeedModifier[];
  /** Default stock of every variant: a tracked quantity, or untracked in/out. */
  stock: number | "in" | "out";
  /** Exceptions, keyed by choice names joined with " / " in option order. */
  variants?: Record<string, SeedVariant>;
  preorder?: { message: string; limit: number };
  createdDate: string;
  seo?: SeedSeo;
}

export interface SeedSubscription {
  title: string;
  description?: string;
  frequency: "WEEK" | "MONTH" | "YEAR";
  interval: number;
  /** Without it, it goes on until somebody ends it. */
  billingCycles?: number;
  percentOff?: number;
}

export interface SeedVariant {
  price?: string;
  compareAtPrice?: string;
  stock?: number | "in" | "out";
  visible?: boolean;
  preorder?: boolean;
  /** This combination is not made at all. */
  missing?: boolean;
}

export interface SeedOption {
  name: string;
  render: "swatch" | "text";
  choices: { name: string; colorCode?: string; pictures?: SeedPicture[]; addedPrice?: string }[];
}

export type SeedModifier =
  | {
      kind: "text";
      name: string;
      title: string;
      mandatory: boolean;
      minCharCount?: number;
      maxCharCount: number;
      addedPrice?: string;
    }
  | {
      kind: "choices";
      name: string;
      mandatory: boolean;
      /** With a colour each, they are swatches. */
      choices: { name: string; addedPrice?: string; colorCode?: string }[];
    };
