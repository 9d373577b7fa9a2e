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

export type SeedBlock =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string; level: 2 | 3 }
  | { kind: "list"; items: string[] };

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
  | { kind: "choices"; name: string; mandatory: boolean; choices: { name: string; addedPrice?: string }[] };
