import type { Money } from "@/lib/money";
import { isRecord, type StoredPicture, storedJson, storedMoney, storedPicture } from "@/lib/stored";
import type { LineAgain } from "./again";
import { isTheirs, type LaterOwner } from "./later-owner";
import { lineKey } from "./line-key";
import type { CartLine } from "./types";

/** A line somebody took out of the cart to think about, as it was then. */
export interface SavedLine extends LineAgain {
  /** The product with its choices; the same for the same wish. */
  key: string;
  href?: `/products/${string}`;
  /** "Colour: Red, Size: S", or "". */
  details: string;
  /** Of one, as it was last shown. */
  price?: Money;
  picture?: StoredPicture;
}

/** Storage is small, and nobody looks through more. */
const most = 50;
const mostUnits = 999;

/** What to remember of a line; undefined for one that could not be asked for again. */
export function toSaved(line: CartLine): SavedLine | undefined {
  const { again, productId, name, href, picture, unitPrice } = line;
  if (!again || line.requested < 1) return undefined;
  return {
    key: lineKey(productId, again),
    productId,
    name: name.slice(0, 200),
    quantity: Math.min(line.requested, mostUnits),
    options: again,
    details: line.details.map(({ name, value }) => `${name}: ${value}`).join(", "),
    ...(href && { href }),
    ...(unitPrice && { price: unitPrice }),
    ...(picture && { picture: { src: picture.src, width: picture.width, height: picture.height } }),
  };
}

/** The list with this line at its front. The same wish twice is one, with the units of both. */
export function withSaved(list: SavedLine[], line: SavedLine): SavedLine[] {
  const before = list.find(({ key }) => key === line.key)?.quantity ?? 0;
  const quantity = Math.min(before + line.quantity, mostUnits);
  return [{ ...line, quantity }, ...withoutSaved(list, line.key)].slice(0, most);
}

export function withoutSaved(list: SavedLine[], key: string): SavedLine[] {
  return list.filter((line) => line.key !== key);
}

/** What to store for somebody. */
export function writeLater({ who, kind }: LaterOwner, lines: SavedLine[]): string {
  return JSON.stringify({ who, kind, lines });
}

/**
 * The list in storage, for whoever is here now.
 *
 * @param text what is stored
 * @returns undefined when it is somebody else's, and is to be forgotten
 */
export function readLater(text: string | null, owner: LaterOwner | undefined): SavedLine[] | undefined {
  if (text === null) return [];
  const stored = storedJson(text);
  if (!isRecord(stored) || !isTheirs(stored, owner)) return undefined;
  return Array.isArray(stored.lines)
    ? stored.lines.flatMap((line) => readLine(line) ?? []).slice(0, most)
    : [];
}

/** Anything but what was written here, an older form or somebody's own writing, is left out. */
function readLine(value: unknown): SavedLine | undefined {
  if (!isRecord(value) || !isRecord(value.options)) return undefined;
  const { productId, name, quantity, options, details, href, price, picture } = value;
  if (typeof productId !== "string" || typeof name !== "string" || typeof quantity !== "number")
    return undefined;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostUnits) return undefined;
  const money = storedMoney(price);
  const shown = storedPicture(picture);
  return {
    // The server parses the options before it believes any of them.
    ...{ key: lineKey(productId, options), productId, name, quantity, options },
    details: typeof details === "string" ? details : "",
    ...(isHref(href) && { href }),
    ...(money && { price: money }),
    ...(shown && { picture: shown }),
  };
}

function isHref(value: unknown): value is `/products/${string}` {
  return typeof value === "string" && /^\/products\/[^/\\]+$/.test(value);
}
