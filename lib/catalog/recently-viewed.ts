import { type Money, sameAmount } from "@/lib/money";
import type { Product } from "./types";

/** A product somebody looked at, as it was then. */
export interface Viewed {
  slug: string;
  name: string;
  price: Money;
  /** Its versions differ in price. */
  from: boolean;
  picture?: { src: string; width: number; height: number };
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
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  return Array.isArray(stored) ? stored.flatMap((entry) => readEntry(entry) ?? []).slice(0, most) : [];
}

function readEntry(entry: unknown): Viewed | undefined {
  if (!isRecord(entry) || !isRecord(entry.price)) return undefined;
  const { slug, name, price, picture } = entry;
  const { amount, currency } = price;
  if (typeof slug !== "string" || typeof name !== "string" || slug === "" || name === "") return undefined;
  if (typeof amount !== "string" || !/^\d+(\.\d+)?$/.test(amount)) return undefined;
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const shown = toShown(picture);
  return {
    slug,
    name,
    price: { amount, currency },
    from: entry.from === true,
    ...(shown && { picture: shown }),
  };
}

function toShown(picture: unknown): Viewed["picture"] | undefined {
  if (!isRecord(picture)) return undefined;
  const { src, width, height } = picture;
  if (typeof src !== "string" || !/^https?:\/\//.test(src)) return undefined;
  return typeof width === "number" && typeof height === "number" && width > 0 && height > 0
    ? { src, width, height }
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
