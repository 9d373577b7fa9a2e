import type { Picture } from "@/lib/media";
import type { Money } from "@/lib/money";

/** A product somebody has saved, as it is now. */
export interface SavedProduct {
  id: string;
  slug: string;
  name: string;
  price: Money;
  /** Its versions differ in price. */
  from: boolean;
  picture?: Picture;
  /** The one version of it that was saved, where somewhere else more than the product was. */
  version?: { id: string; choices: string[] };
  soldOut: boolean;
  /** It can be put in the cart as it is. */
  simple: boolean;
}

/** What was saved: a product, or one version of it. */
export interface SavedWish {
  id: string;
  variantId?: string;
}

/** Wix keeps so many, so this is also what a browser keeps. */
export const mostSaved = 100;
