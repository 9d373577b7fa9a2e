import { type Money, sameAmount } from "@/lib/money";
import { isRecord, type StoredPicture, storedJson, storedMoney, storedPicture } from "@/lib/stored";
import type { Product } from "./types";

/** A product somebody looked at, as it was then. */
export interface Viewed {
  slug: string;
  name: string;
  price: Money;
  /** Its versions differ in price. */
  from: boolean;
  picture?: StoredPicture;
}

/** Key in the browser's storage. It is told to nobody. */
export const viewedKey = "mainstreet.viewed";

const most = 9;

/** What to remember of a product. */
export function toViewed({ slug, name, price, media }: Product): Viewed {
  const picture = media.find((item) => item.kind === "image");
  return {
    slug,
    name,
    price: price.min,
    from: !sameAmount(price.min, price.max),
    ...(picture && { picture: { src: picture.src, width: picture.width, height: picture.height } }),
  };
}

/** The list with this product at its front, once. */
export function withViewed(list: Viewed[], now: Viewed): Viewed[] {
  return [now, ...list.filter(({ slug }) => slug !== now.slug)].slice(0, most);
}

/** What was stored. Anything else, an older form or somebody's own writing, is left out. */
export function parseViewed(text: string | null): Viewed[] {
  const stored = storedJson(text);
  return Array.isArray(stored) ? stored.flatMap((entry) => readEntry(entry) ?? []).slice(0, most) : [];
}

function readEntry(entry: unknown): Viewed | undefined {
  if (!isRecord(entry)) return undefined;
  const { slug, name } = entry;
  const price = storedMoney(entry.price);
  const picture = storedPicture(entry.picture);
  if (typeof slug !== "string" || typeof name !== "string" || slug === "" || name === "" || !price)
    return undefined;
  return { slug, name, price, from: entry.from === true, ...(picture && { picture }) };
}
