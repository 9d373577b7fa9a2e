import type { Picture } from "@/lib/media";
import type { Money } from "@/lib/money";

/** What the search box offers while somebody types. */
export interface Suggestions {
  /** Ways the words could go on, taken from the names of what they find. */
  words: string[];
  categories: { name: string; slug: string }[];
  products: { slug: string; name: string; picture?: Picture; price: Money; from: boolean }[];
}
