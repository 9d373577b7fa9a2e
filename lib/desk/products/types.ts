import type { Conflict } from "@/lib/desk/merge";
import type { Picture } from "@/lib/media";
import type { Result } from "@/lib/result";

/** A line of the list of products. */
export interface ProductRow {
  id: string;
  slug: string;
  name: string;
  visible: boolean;
  picture?: Picture;
  /** Decimal strings of its cheapest and its dearest variant. */
  price: { min: string; max: string };
  currency: string;
  variantCount: number;
  /** Changes with the product. */
  revision: string;
  /** Can be edited in the line: there is one variant, kept in one place. */
  only?: EditableVariant;
  /** Units of all variants together, where all of them are counted. */
  units?: number;
}

/** A product as the form for it is filled. */
export interface EditableProduct {
  id: string;
  slug: string;
  name: string;
  /** Changes with the product and with its stock; what was typed belongs to one of them. */
  revision: string;
  visible: boolean;
  currency: string;
  description: { text: string; plain: boolean };
  pictures: DeskPicture[];
  variants: EditableVariant[];
}

export interface EditableVariant {
  id: string;
  /** Its choices, as one says them; "" for a product without options. */
  name: string;
  /** Decimal string. */
  price: string;
  /** Decimal string, "" without one. */
  compareAt: string;
  sku: string;
  visible: boolean;
  /** One for each place it is kept in; without any record yet, one with the id "new". */
  stock: EditableStock[];
}

export interface EditableStock {
  /** Wix's stock record. */
  itemId: string;
  /** `12`, or one of `stockWords` where nobody counts. */
  value: string;
}

/** How much there is of something nobody counts. */
export const stockWords = { there: "in stock", gone: "out of stock" } as const;

/** A picture of a product, in its place among the others. */
export interface DeskPicture {
  id: string;
  alt: string;
  /** Undefined for a film without a still. */
  picture?: Picture;
}

/** What a form that edits something has to say. */
export type Edited = Result<{ said: string } | { conflicts: LabelledConflict[] }>;
export type EditState = Edited | undefined;

export interface LabelledConflict extends Conflict {
  /** "Price of Oat, Large". */
  label: string;
}

/** One variant in a change of many prices. `was` is what it cost when the change was looked at. */
export interface PriceChange {
  variantId: string;
  was: { price: string; compareAt: string };
  to: { price: string; compareAt: string };
}

/** A variant as the preview of a change of prices shows it. */
export interface PricedVariant {
  variantId: string;
  productId: string;
  product: string;
  /** "" for a product without options. */
  name: string;
  price: string;
  compareAt: string;
}

/** What became of one variant. `theirs`: somebody else has changed it meanwhile, to this. */
export type PriceOutcome = { variantId: string } & (
  | { kind: "done" }
  | { kind: "changed"; theirs: { price: string; compareAt: string } }
  | { kind: "gone" }
);
